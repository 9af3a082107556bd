/** The facts as a document. */
@NullMarked
package cn.yongji.onestop.intake.rules.facts.mongo;

import org.jspecify.annotations.NullMarked;
