package cn.yongji.onestop.coordination.meeting.mongo;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a day with all its bookings; the document is named by the date. */
public final class MeetingDayMapping {
    static final String DATE = "date";

    // Seats lie under the name of the departments they grew out of: what was booked before is read as the first seat.
    public static final AggregateMapping<MeetingDay> MAPPING = AggregateMapping.of(
            "meetingDays",
            WrittenNames.table()
                    .row(MeetingDay.class, "date", "bookings")
                    .row(Booking.class, "meetingId", "seats=departments", "slot=*")
                    .as(Seat.class, String.class, Seat::key, Seat::read)
                    .row(MeetingSlot.class, "date", "start", "end")
                    .of(MeetingDay.class));

    private MeetingDayMapping() {}
}
