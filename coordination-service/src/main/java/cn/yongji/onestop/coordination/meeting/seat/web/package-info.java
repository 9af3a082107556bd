/** Delegates over HTTP. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.seat.web;

import org.jspecify.annotations.NullMarked;
