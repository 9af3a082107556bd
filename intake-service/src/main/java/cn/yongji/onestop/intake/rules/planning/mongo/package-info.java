/** An issued plan as a document. */
@NullMarked
package cn.yongji.onestop.intake.rules.planning.mongo;

import org.jspecify.annotations.NullMarked;
