/** Schedules over HTTP. */
@NullMarked
package cn.yongji.onestop.coordination.schedule.web;

import org.jspecify.annotations.NullMarked;
