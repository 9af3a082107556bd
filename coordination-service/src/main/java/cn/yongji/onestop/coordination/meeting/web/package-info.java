/** Meetings over HTTP. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.web;

import org.jspecify.annotations.NullMarked;
