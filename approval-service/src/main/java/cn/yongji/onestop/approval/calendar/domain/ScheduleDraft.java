package cn.yongji.onestop.approval.calendar.domain;

import cn.yongji.onestop.kernel.calendar.LocalDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an administrator wants a year to be.
 *
 * @param notice what the State Council has published; none keeps what is known
 * @param decisions all local decisions of the year
 */
public record ScheduleDraft(int year, Optional<Notice> notice, List<LocalDecision> decisions) {
    public ScheduleDraft {
        decisions = List.copyOf(decisions);
    }

    /** 节假日安排通知. */
    public record Notice(String title, List<Day> restDays, List<Day> workDays) {
        public Notice {
            restDays = List.copyOf(restDays);
            workDays = List.copyOf(workDays);
        }
    }

    /** A day and the holiday it belongs to. */
    public record Day(LocalDate date, String name) {}
}
