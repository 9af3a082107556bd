package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.BlockedDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Obstacle;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Taken;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
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

    /** A time at which a department, a room or the project is taken. */
    record Busy(
            @Nullable DepartmentCode department,
            @Nullable String room,
            @Nullable String projectId,
            String start,
            String end) {
        static Busy of(Taken taken) {
            return new Busy(
                    taken.seat().department().orElse(null),
                    taken.seat().room().orElse(null),
                    taken.seat().project().orElse(null),
                    taken.slot().start().toString(),
                    taken.slot().end().toString());
        }
    }

    static BlockedDayView of(BlockedDay day) {
        return switch (day.obstacle()) {
            case Obstacle.RestDay(var name) -> new BlockedDayView(day.date(), Reason.REST_DAY, name, null);
            case Obstacle.Past _ -> new BlockedDayView(day.date(), Reason.PAST, null, null);
            case Obstacle.Busy(var booked) ->
                new BlockedDayView(
                        day.date(),
                        Reason.BUSY,
                        null,
                        booked.stream().map(Busy::of).toList());
        };
    }
}
