package cn.yongji.onestop.intake.rules.planning.print;

import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.fact.FactLabels;
import java.util.List;
import java.util.stream.Collectors;

/** An exemption that fell, as a row of the plan: when, by whom, why, and what follows. */
final class UndoneRow {
    private UndoneRow() {}

    static List<String> of(UndoneExemption undone) {
        var result = switch (undone.effect()) {
            case STEP_ADDED -> "自第 " + undone.planVersion() + " 版方案起补办";
            case SUPERVISION -> "已作出的决定有效，转入监管";
        };
        return List.of(
                undone.subject().matter() + " " + undone.subject().name() + "（"
                        + undone.rule().rule() + "）",
                PlanWords.moment(undone.at()) + "，" + undone.by(),
                undone.causes().stream().map(UndoneRow::cause).collect(Collectors.joining("\n")),
                result);
    }

    private static String cause(FactChange change) {
        if (change.expired()) return FactLabels.name(change.fact()) + "：" + change.before() + "，已到期";
        return FactLabels.name(change.fact()) + "：" + FactLabels.value(change.before()) + " → "
                + FactLabels.value(change.after());
    }
}
