/** 会议邀请: a meeting as an iCalendar message, octet by octet. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.invitation.domain;

import org.jspecify.annotations.NullMarked;
