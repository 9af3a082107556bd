package cn.yongji.onestop.coordination.meeting.web;

import java.time.LocalDate;

/** The years in which somebody may want to meet. Far beyond them there is no day after a day, and no time that could be written. */
final class MeetingYears {
    private static final int FIRST = 2000;
    private static final int LAST = 2999;

    private MeetingYears() {}

    static boolean hold(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }
}
