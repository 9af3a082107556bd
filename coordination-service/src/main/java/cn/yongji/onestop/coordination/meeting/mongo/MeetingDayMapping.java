package cn.yongji.onestop.coordination.meeting.mongo;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import org.bson.Document;

/** A day with all its bookings as one document; it is named by its date. */
public final class MeetingDayMapping implements AggregateMapping<MeetingDay> {
    static final String DATE = "date";

    @Override
    public String collection() {
        return "meetingDays";
    }

    @Override
    public Document toDocument(MeetingDay state) {
        var bookings = state.bookings().stream()
                .map(booking -> SlotFields.put(new Document("meetingId", booking.meetingId()), booking.slot())
                        .append(DepartmentFields.DEPARTMENTS, DepartmentFields.write(booking.departments())))
                .toList();
        return new Document(DATE, state.date().toString()).append("bookings", bookings);
    }

    @Override
    public MeetingDay fromDocument(Document document) {
        var bookings = document.getList("bookings", Document.class).stream()
                .map(it -> new Booking(it.getString("meetingId"), DepartmentFields.read(it), SlotFields.read(it)))
                .toList();
        return new MeetingDay(LocalDate.parse(document.getString(DATE)), bookings);
    }
}
