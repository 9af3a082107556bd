/** Visits as documents. */
@NullMarked
package cn.yongji.onestop.intake.counter.visit.mongo;

import org.jspecify.annotations.NullMarked;
