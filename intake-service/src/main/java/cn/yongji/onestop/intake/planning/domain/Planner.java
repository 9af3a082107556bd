package cn.yongji.onestop.intake.planning.domain;

import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.catalogue.domain.Situation;
import cn.yongji.onestop.intake.facts.domain.ProjectFacts;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a plan of facts, catalogue and calendar. The same three always give the same plan. */
public final class Planner {
    private Planner() {}

    /** The plan of a project whose application is received on {@code receivedOn}, if need be moved to a working day. */
    public static Plan plan(ProjectFacts facts, Catalogue catalogue, WorkingCalendar calendar, LocalDate receivedOn) {
        var startOn = calendar.receiptDay(receivedOn);
        var situation = Situation.of(facts, startOn);
        var verdicts = new LinkedHashMap<Matter, Applicability>();
        catalogue.matters().forEach(matter -> verdicts.put(matter, Applicability.of(matter, situation)));
        var needed = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Applicability.Needed)
                .map(Map.Entry::getKey)
                .toList();
        var course = Course.of(catalogue, needed);
        var materials = MaterialList.of(needed);
        return new Plan(
                catalogue.version(),
                calendar.version(),
                startOn,
                verdicts.entrySet().stream()
                        .map(entry -> step(entry.getKey(), entry.getValue(), course, calendar, startOn))
                        .toList(),
                course.groups(),
                materials,
                course.criticalPath(),
                calendar.plus(startOn, course.workingDays()),
                days(needed, course),
                materialCount(needed, materials),
                visits(needed, catalogue));
    }

    private static PlannedStep step(
            Matter matter, Applicability verdict, Course course, WorkingCalendar calendar, LocalDate startOn) {
        return switch (verdict) {
            case Applicability.Needed(var evidence) -> {
                var finishes = course.finishesAfter(matter.code());
                yield new PlannedStep.Required(
                        matter.code(),
                        matter.name(),
                        matter.department(),
                        matter.appliesReason(),
                        evidence,
                        matter.promisedWorkingDays(),
                        course.prerequisitesOf(matter.code()),
                        course.groupOf(matter.code()),
                        finishes - matter.promisedWorkingDays(),
                        finishes,
                        calendar.plus(startOn, finishes),
                        course.criticalPath().contains(matter.code()));
            }
            case Applicability.Exempted(var exemption, var evidence) ->
                new PlannedStep.Exempt(
                        matter.code(),
                        matter.name(),
                        matter.department(),
                        exemption.rule(),
                        exemption.basis(),
                        exemption.reason(),
                        evidence,
                        matter.promisedWorkingDays());
            case Applicability.OutOfScope(var reason, var evidence) ->
                new PlannedStep.NotApplicable(
                        matter.code(),
                        matter.name(),
                        matter.department(),
                        reason,
                        evidence,
                        matter.promisedWorkingDays());
        };
    }

    private static Saving days(List<Matter> needed, Course course) {
        var serial = needed.stream()
                .mapToInt(matter -> matter.baseline().workingDays())
                .sum();
        return new Saving(serial, course.workingDays(), "逐项串行基准工作日之和 − 并联关键路径承诺工作日");
    }

    private static Saving materialCount(List<Matter> needed, List<ListedMaterial> materials) {
        var serial = needed.stream().mapToInt(matter -> matter.needs().size()).sum();
        var planned = (int) materials.stream().filter(ListedMaterial::handedIn).count();
        return new Saving(serial, planned, "各事项单独办理应交材料份数之和 − 去重并扣除由审批结果自动填充后应交份数");
    }

    private static Saving visits(List<Matter> needed, Catalogue catalogue) {
        var serial =
                needed.stream().mapToInt(matter -> matter.baseline().visits()).sum();
        var planned = needed.isEmpty() ? 0 : catalogue.oneStopVisits();
        return new Saving(serial, planned, "各事项单独办理（递交＋领取）跑动次数之和 − 一窗受理跑动次数");
    }
}
