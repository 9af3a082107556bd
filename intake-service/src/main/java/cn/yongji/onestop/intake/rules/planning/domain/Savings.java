package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What the route as a whole saves. The baseline counts every matter that the facts call for, those included that a measure
 * of the city took away; what was never needed by law saves nobody anything.
 */
final class Savings {
    private static final String NOTHING = "0";

    private final List<Matter> called;

    private Savings(List<Matter> called) {
        this.called = called;
    }

    static Savings of(Scope scope) {
        return new Savings(scope.catalogue().matters().stream()
                .filter(matter ->
                        scope.of(matter.code()) instanceof Applicability.Needed || scope.sparedByMeasure(matter.code()))
                .toList());
    }

    Saving workingDays(CriticalPath course) {
        return saving(
                matter -> matter.baseline().workingDays(),
                course.workingDays(),
                "逐项串行基准工作日之和 − 并联关键路径工作日",
                "关键路径 " + course.pathInNumbers());
    }

    Saving materials(List<ListedMaterial> list) {
        var planned = list.stream().mapToInt(ListedMaterial::copies).sum();
        var filled = list.stream().filter(it -> it.filledBy().isPresent()).count();
        return saving(
                matter -> matter.needs().size(),
                planned,
                "各事项单独办理应交材料份数之和 − 去重并扣除由审批结果自动填充后应交份数",
                "去重后 " + list.size() + " 种，由审批结果填充 " + filled + " 种，应交 " + planned + " 份");
    }

    Saving visits(int oneStopVisits, boolean anything) {
        var planned = anything ? oneStopVisits : 0;
        return saving(
                matter -> matter.baseline().visits(), planned, "各事项单独办理（递交＋领取）跑动次数之和 − 一窗受理跑动次数", "一窗受理 " + planned);
    }

    private Saving saving(ToIntFunction<Matter> cost, int planned, String formula, String route) {
        var baseline = called.stream().mapToInt(cost).sum();
        var calculation = "串行 " + sum(cost) + " = " + baseline + "；" + route + "；" + baseline + " − " + planned + " = "
                + (baseline - planned);
        return new Saving(baseline, planned, formula, calculation);
    }

    private String sum(ToIntFunction<Matter> cost) {
        if (called.isEmpty()) return NOTHING;
        return called.stream()
                .map(matter -> matter.code() + " " + cost.applyAsInt(matter))
                .collect(Collectors.joining(" + "));
    }
}
