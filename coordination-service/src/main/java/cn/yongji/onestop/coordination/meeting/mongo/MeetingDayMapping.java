package cn.yongji.onestop.coordination.meeting.mongo;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a day with all its bookings; the document is named by the date. */
public final class MeetingDayMapping {
    static final String DATE = "date";

    public static final AggregateMapping<MeetingDay> MAPPING = AggregateMapping.of(
            "meetingDays",
            WrittenNames.table()
                    .row(MeetingDay.class, "date", "bookings")
                    .row(Booking.class, "meetingId", "departments", "slot=*")
                    .row(MeetingSlot.class, "date", "start", "end")
                    .of(MeetingDay.class));

    private MeetingDayMapping() {}
}
