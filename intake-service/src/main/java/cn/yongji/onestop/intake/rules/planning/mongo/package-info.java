/** An issued plan as a document. */
@NullMarked
package cn.yongji.onestop.intake.planning.mongo;

import org.jspecify.annotations.NullMarked;
