package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Availability;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When departments are taken by meetings. */
@Schema(name = "Availability")
record AvailabilityView(
        LocalDate from,
        LocalDate to,

        @Schema(description = "查询时刻 / When it was looked") Instant asOf,

        List<Taken> departments) {

    /** One department; between the times it is free. */
    @Schema(name = "DepartmentAvailability")
    record Taken(
            DepartmentCode department,

            @Schema(description = "已占用时段，按先后 / Taken by meetings, earliest first")
            List<Time> busy) {}

    /** In UTC, end not included. */
    @Schema(name = "BusyTime")
    record Time(Instant start, Instant end) {
        static Time of(MeetingSlot it) {
            return new Time(it.startInstant(), it.endInstant());
        }
    }

    static AvailabilityView of(Availability it) {
        var departments = it.busy().entrySet().stream()
                .map(entry -> new Taken(
                        entry.getKey(), entry.getValue().stream().map(Time::of).toList()))
                .toList();
        return new AvailabilityView(it.from(), it.to(), it.at(), departments);
    }
}
