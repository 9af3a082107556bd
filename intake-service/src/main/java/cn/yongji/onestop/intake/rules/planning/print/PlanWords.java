package cn.yongji.onestop.intake.rules.planning.print;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.fact.FactLabels;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How a printed plan words steps, rules, facts, days and moments. */
final class PlanWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingCalendar.ZONE);

    private PlanWords() {}

    static String named(PlannedStep step) {
        return step.matter() + " " + step.name();
    }

    static String ruled(AppliedRule rule) {
        return rule.rule() + "：" + rule.reason() + "（" + rule.basis() + "）";
    }

    static String evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(it -> FactLabels.name(it.fact()) + "：" + FactLabels.value(it.value()))
                .collect(Collectors.joining("\n"));
    }

    static String codes(Collection<MatterCode> codes) {
        return codes.stream().map(MatterCode::value).collect(Collectors.joining("、"));
    }

    static String day(DueDate due) {
        return due.date() + (due.provisional() ? "（暂定）" : "");
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
