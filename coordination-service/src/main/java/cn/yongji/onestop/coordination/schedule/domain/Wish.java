package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyClass;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;

/**
 * 会议需求: a meeting that is wanted, and what ranks it.
 *
 * @param seats from which it can be held
 * @param notBefore in China: those who are asked are told some time before, and what comes first is over
 * @param deadline of its difficulty's rung; a meeting on that day is late, since a day is needed to write it down
 * @param weight 权重: how much depends on it
 * @param cause what its difficulty is of: what is of one cause can be dealt with in one sitting
 */
public record Wish(
        MeetingRequest request,
        SlotSearch.Wish seats,
        LocalDateTime notBefore,
        LocalDate deadline,
        int weight,
        DifficultyClass cause) {
    /** Whose deadline is earlier comes first, then what weighs more, then what was named first. */
    public static final Comparator<Wish> ORDER = Comparator.comparing(Wish::deadline)
            .thenComparing(Comparator.comparingInt(Wish::weight).reversed())
            .thenComparing(Wish::id);

    public String id() {
        return request.id();
    }

    boolean lateOn(LocalDate day) {
        return !day.isBefore(deadline);
    }
}
