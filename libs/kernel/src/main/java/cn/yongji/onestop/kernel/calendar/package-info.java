/**
 * 工作日历: which days count, when something is due, and how much is left. The yearly schedules of the State Council
 * are versioned data; past them a date is provisional. Every function is pure: today is always handed in.
 */
@NullMarked
package cn.yongji.onestop.kernel.calendar;

import org.jspecify.annotations.NullMarked;
