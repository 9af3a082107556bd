package cn.yongji.onestop.coordination.meeting.seat.domain;

import java.time.LocalDate;

/** 缺席: days on which a delegate is not there, both included. */
public record Absence(String person, LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
