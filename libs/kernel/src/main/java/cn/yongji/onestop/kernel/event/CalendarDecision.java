package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;

/** 本地调整: a day that is worked or not by local decision, whatever the notice says. */
public record CalendarDecision(LocalDate date, boolean working, String reason) {}
