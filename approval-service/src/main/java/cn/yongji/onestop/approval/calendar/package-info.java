/** 工作日历 as the administrator keeps it: previewed, published, and applied to every open deadline that it moves. */
@NullMarked
package cn.yongji.onestop.approval.calendar;

import org.jspecify.annotations.NullMarked;
