/** Drafts and published versions of the catalogue in MongoDB. */
@NullMarked
package cn.yongji.onestop.intake.rules.catalogue.mongo;

import org.jspecify.annotations.NullMarked;
