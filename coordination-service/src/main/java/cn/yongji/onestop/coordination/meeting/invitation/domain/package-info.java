/** 会议邀请: meetings, and when departments are taken by them, as iCalendar files, octet by octet. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.invitation.domain;

import org.jspecify.annotations.NullMarked;
