package cn.yongji.onestop.coordination.meeting.seat.web;

import cn.yongji.onestop.coordination.meeting.domain.MeetingDay.Missed;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A meeting that is set on a day on which the delegate of a department is away. */
@Schema(name = "MissedMeeting")
record MissedMeetingView(String meetingId, @Nullable DepartmentCode department, Instant start, Instant end) {
    static MissedMeetingView of(Missed it) {
        return new MissedMeetingView(
                it.meeting().meetingId(),
                it.seat().department().orElse(null),
                it.meeting().slot().startInstant(),
                it.meeting().slot().endInstant());
    }
}
