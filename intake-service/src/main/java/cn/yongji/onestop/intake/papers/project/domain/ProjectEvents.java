package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.event.ConcernedMatter;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.StatedFacts;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the others hear of a project. */
public final class ProjectEvents {
    private ProjectEvents() {}

    static ProjectFactsChangedV1 changed(String id, FactsRevision revision, Project next) {
        return new ProjectFactsChangedV1(
                id,
                revision.factsVersion(),
                revision.changes().stream().map(FactChange::fact).toList(),
                revision.reason(),
                revision.changedBy(),
                revision.changes().stream().map(ProjectEvents::told).toList(),
                stated(next));
    }

    private static FactDifference told(FactChange it) {
        return new FactDifference(it.fact(), it.before(), it.after());
    }

    private static StatedFacts stated(Project project) {
        var facts = project.facts();
        return new StatedFacts(
                facts.code().map(ProjectCode::value).orElse(null),
                facts.name(),
                facts.track().name(),
                facts.category().name(),
                facts.unit().uscc().value(),
                facts.unit().name(),
                facts.totalInvestment().fen(),
                facts.schedule().plannedStart(),
                facts.has(Circumstance.NAME_MAY_BE_PUBLISHED),
                project.number().map(TrackingNumber::value).orElse(null));
    }

    /** 补编办件编号: nothing else of it has changed. */
    static ProjectFactsChangedV1 numbered(String id, Project next, String rule) {
        return new ProjectFactsChangedV1(
                id, next.factsVersion(), List.of("number"), "补编办件编号", rule, null, stated(next));
    }

    /** What was granted without the matter of an exemption that fell; what was itself granted on one stands for itself. */
    private static List<ConcernedMatter> granted(Plan plan, UndoneExemption undone) {
        if (undone.effect() != UndoneExemption.Effect.SUPERVISION) return List.of();
        var matter = undone.subject().matter();
        var codes =
                plan.step(matter).orElse(null) instanceof PlannedStep.Supervised it ? it.granted() : List.of(matter);
        return codes.stream()
                .flatMap(code -> plan.step(code).stream())
                .map(it -> new ConcernedMatter(
                        it.matter().value(), it.name(), it.department().code().value()))
                .toList();
    }

    /** 下达方案, and the exemptions of the plan before that are undone by it. */
    static List<EventContract> issued(String id, IssuedPlan plan, List<UndoneExemption> undone) {
        return Stream.<EventContract>concat(
                        Stream.of(issued(id, plan)), undone.stream().map(it -> undone(id, plan.plan(), it)))
                .toList();
    }

    private static PlanExemptionUndoneV1 undone(String id, Plan plan, UndoneExemption undone) {
        return new PlanExemptionUndoneV1(
                id,
                undone.planVersion(),
                undone.subject().matter().value(),
                undone.subject().name(),
                undone.subject().department().code().value(),
                undone.rule().rule(),
                undone.causes().stream().map(ProjectEvents::told).toList(),
                Word.of(ExemptionEffect.class, undone.effect()),
                undone.at(),
                undone.by(),
                plan.after(undone.subject().matter()).stream()
                        .map(MatterCode::value)
                        .toList(),
                granted(plan, undone));
    }

    /** 建档. */
    public static ProjectOpenedV1 opened(String id, Project project) {
        var facts = project.facts();
        return new ProjectOpenedV1(
                id,
                facts.code().map(ProjectCode::value).orElse(null),
                facts.name(),
                facts.track().name(),
                facts.category().name(),
                facts.unit().uscc().value(),
                facts.unit().name(),
                facts.totalInvestment().fen(),
                project.agent().orElse(null),
                project.openedBy(),
                project.number().map(TrackingNumber::value).orElse(null),
                facts.schedule().plannedStart(),
                facts.has(Circumstance.NAME_MAY_BE_PUBLISHED));
    }

    /** @param correction why the day that was reported before was wrong; absent in the first report */
    static WorksBegunV1 begun(String id, WorksStart start, @Nullable String correction) {
        return new WorksBegunV1(id, start.begunOn(), start.reportedAt(), start.reportedBy(), correction);
    }

    private static PlanIssuedV1 issued(String id, IssuedPlan issued) {
        var plan = issued.plan();
        return new PlanIssuedV1(
                id,
                issued.planVersion(),
                plan.catalogueVersion(),
                plan.steps().stream().map(PlannedMatters::of).toList(),
                plan.workingDays().planned(),
                plan.workingDays().baseline(),
                plan.materialCount().planned(),
                plan.materialCount().baseline(),
                plan.visits().planned(),
                plan.visits().baseline());
    }
}
