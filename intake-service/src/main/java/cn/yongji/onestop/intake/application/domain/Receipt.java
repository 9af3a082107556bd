package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** 收件: when it arrived, and the working day on which that takes legal effect. Both are kept (D1). */
public record Receipt(Instant arrivedAt, LocalDate receivedOn) {
    public static Receipt at(Instant arrivedAt, WorkingCalendar calendar) {
        return new Receipt(arrivedAt, calendar.receiptDay(WorkingCalendar.dateOf(arrivedAt)));
    }
}
