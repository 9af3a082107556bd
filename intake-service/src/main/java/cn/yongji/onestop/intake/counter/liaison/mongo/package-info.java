/** Liaisons and trainings as documents. */
@NullMarked
package cn.yongji.onestop.intake.counter.liaison.mongo;

import org.jspecify.annotations.NullMarked;
