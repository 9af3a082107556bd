package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;

/** Which holiday a rest day or make-up day belongs to. */
public record CalendarDayName(LocalDate date, String name) {}
