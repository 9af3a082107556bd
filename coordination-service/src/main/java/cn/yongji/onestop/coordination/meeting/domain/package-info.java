/** 会议: who is free when, which state a meeting is in, what may be done to it, and what it has resolved. Plain Java. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.domain;

import org.jspecify.annotations.NullMarked;
