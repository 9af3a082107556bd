package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Attendance;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Who came to a meeting. */
@Schema(name = "MeetingAttendance")
record AttendanceView(
        @Schema(description = "主持人账号 / Account of the chair")
        String chair,

        @Schema(description = "到会部门 / Departments that came")
        List<DepartmentCode> present,

        @Schema(description = "是否达到法定人数；未达到的只能记录意见 / Whether enough came to bind")
        boolean quorum,

        Instant openedAt,
        String openedBy) {
    static AttendanceView of(Attendance it) {
        return new AttendanceView(
                it.chair(),
                List.copyOf(it.present()),
                it.quorum(),
                it.opened().at(),
                it.opened().by());
    }
}
