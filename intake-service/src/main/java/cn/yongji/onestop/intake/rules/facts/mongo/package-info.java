/** The facts as a document. */
@NullMarked
package cn.yongji.onestop.intake.facts.mongo;

import org.jspecify.annotations.NullMarked;
