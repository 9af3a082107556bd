package cn.yongji.onestop.coordination.schedule.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.meeting.mongo.MeetingMapping;
import cn.yongji.onestop.coordination.schedule.domain.Planned;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.Instant;
import java.util.Optional;

/** The written names of a schedule. One field is only there to be found by: since when it is being booked. */
public final class ScheduleMapping {
    static final String BOOKING = "bookingSince";

    public static final AggregateMapping<Schedule> MAPPING = AggregateMapping.of(
            "schedules",
            WrittenNames.table()
                    .and(MeetingMapping.REQUEST)
                    .oneOf(
                            Schedule.class,
                            "status",
                            kind("previewed", Schedule.Previewed.class),
                            kind("booking", Schedule.Booking.class),
                            kind("booked", Schedule.Booked.class))
                    .row(Schedule.Previewed.class, "id", "asked=asked*", "planned")
                    .row(Schedule.Booking.class, "id", "asked=asked*", "planned", "wanted=wanted*")
                    .row(Schedule.Booked.class, "id", "asked=asked*", "planned", "wanted=wanted*")
                    .row(Planned.class, "request=*", "sitting", "slot", "seats", "deadline", "weight")
                    .derived(Schedule.class, BOOKING, Instant.class, ScheduleMapping::since)
                    .of(Schedule.class));

    private ScheduleMapping() {}

    private static Optional<Instant> since(Schedule schedule) {
        return schedule instanceof Schedule.Booking it ? Optional.of(it.wanted().at()) : Optional.empty();
    }
}
