/** Visits, foreseen problems, and the count against the baseline. Plain Java. */
@NullMarked
package cn.yongji.onestop.intake.counter.visit.domain;

import org.jspecify.annotations.NullMarked;
