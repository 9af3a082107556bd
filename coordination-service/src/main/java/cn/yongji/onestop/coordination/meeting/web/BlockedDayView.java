package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.BlockedDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Obstacle;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why nothing can be held on a day; a fact of the problem document. */
record BlockedDayView(
        LocalDate date,
        Reason reason,
        @Nullable String name,
        @Nullable List<Busy> busy) {
    enum Reason {
        REST_DAY,
        PAST,
        BUSY
    }

    /** A time at which a department is taken. */
    record Busy(DepartmentCode department, String start, String end) {}

    static BlockedDayView of(BlockedDay day) {
        return switch (day.obstacle()) {
            case Obstacle.RestDay(var name) -> new BlockedDayView(day.date(), Reason.REST_DAY, name, null);
            case Obstacle.Past _ -> new BlockedDayView(day.date(), Reason.PAST, null, null);
            case Obstacle.Busy(var booked) -> new BlockedDayView(day.date(), Reason.BUSY, null, busy(booked));
        };
    }

    private static List<Busy> busy(Map<DepartmentCode, List<MeetingSlot>> booked) {
        return booked.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(slot -> new Busy(
                                entry.getKey(),
                                slot.start().toString(),
                                slot.end().toString())))
                .toList();
    }
}
