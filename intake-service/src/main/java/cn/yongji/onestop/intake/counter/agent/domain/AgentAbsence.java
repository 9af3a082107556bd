package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.LocalDate;

/** 离岗. Both days are included; the cover looks after everything meanwhile, under a name of his own. */
public record AgentAbsence(LocalDate from, LocalDate to, String cover) {
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
