/** What can be in one place only at a time, and who sits for a department. Plain Java. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.seat.domain;

import org.jspecify.annotations.NullMarked;
