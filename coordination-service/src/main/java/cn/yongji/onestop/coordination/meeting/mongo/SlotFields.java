package cn.yongji.onestop.coordination.meeting.mongo;

import cn.yongji.onestop.coordination.meeting.domain.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bson.Document;

/** A time of a day as fields of a document. */
final class SlotFields {
    private SlotFields() {}

    static Document put(Document document, Slot slot) {
        return document.append("date", slot.date().toString())
                .append("start", slot.start().toString())
                .append("end", slot.end().toString());
    }

    static Slot read(Document document) {
        return new Slot(
                LocalDate.parse(document.getString("date")),
                LocalTime.parse(document.getString("start")),
                LocalTime.parse(document.getString("end")));
    }
}
