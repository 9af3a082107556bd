/** Drafts and published versions of the catalogue in MongoDB. */
@NullMarked
package cn.yongji.onestop.intake.catalogue.mongo;

import org.jspecify.annotations.NullMarked;
