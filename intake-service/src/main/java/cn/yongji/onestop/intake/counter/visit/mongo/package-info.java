/** Visits as documents. */
@NullMarked
package cn.yongji.onestop.intake.visit.mongo;

import org.jspecify.annotations.NullMarked;
