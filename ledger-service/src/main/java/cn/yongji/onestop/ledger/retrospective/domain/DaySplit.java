package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.holding.domain.DayHolder;
import cn.yongji.onestop.ledger.holding.domain.HeldRun;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Stream;

/** 用时构成: in whose hands days were, counted over many projects. */
final class DaySplit {
    private DaySplit() {}

    private record Days(long natural, long working) {
        Days plus(Days more) {
            return new Days(natural + more.natural, working + more.working);
        }
    }

    /** Days after {@code after} up to {@code to}, in natural and working days. */
    static PackTable of(Stream<HeldRun> runs, LocalDate after, LocalDate to, WorkingCalendar calendar) {
        var days = new TreeMap<String, Days>();
        runs.forEach(run -> {
            var from = run.from().isBefore(after) ? after : run.from();
            var until = run.to().isAfter(to) ? to : run.to();
            if (until.isAfter(from)) {
                var held = new Days(until.toEpochDay() - from.toEpochDay(), calendar.between(from, until));
                days.merge(nameOf(run.holder()), held, Days::plus);
            }
        });
        var table = PackTable.of("SPLIT", "用时构成", "holder", "在谁手中", "naturalDays", "自然日", "workingDays", "工作日");
        days.forEach((holder, held) -> table.row(holder, held.natural(), held.working()));
        return table.made();
    }

    /** A word, and behind a colon which one of them. */
    static String nameOf(DayHolder holder) {
        return switch (holder) {
            case DayHolder.Department it -> "DEPARTMENT:" + it.code();
            case DayHolder.Applicant it -> "APPLICANT:" + it.asked();
            case DayHolder.Excluded it -> "EXCLUDED:" + it.kind();
            case DayHolder.Problem _ -> "PROBLEM";
            case DayHolder.Window _ -> "WINDOW";
            case DayHolder.Preparation _ -> "PREPARATION";
            case DayHolder.FollowUp _ -> "FOLLOW_UP";
        };
    }
}
