/** Visits, foreseen problems, and the count against the baseline. Plain Java. */
@NullMarked
package cn.yongji.onestop.intake.visit.domain;

import org.jspecify.annotations.NullMarked;
