package cn.yongji.onestop.intake.papers.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.papers.project.domain.PlanBasis;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.intake.papers.project.domain.ProjectDecider;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.papers.project.domain.WorksStart;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of an open project. */
class ProjectDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final TrackingNumber NUMBER = TrackingNumber.of(2026, 17);

    private static Project project(ProjectFacts facts) {
        return Project.opened(facts, UnitCode.of(facts.unit().uscc()), Optional.empty(), NUMBER, "enterprise1", NOW);
    }

    private static Decision<Project, ProjectRefusal> change(Project project, ProjectFacts facts) {
        return ProjectDecider.decide(
                "p1", project, new ProjectCommand.ChangeFacts(facts, "设计调整", Optional.empty(), "agent1", NOW));
    }

    private static Decision<Project, ProjectRefusal> confirm(Project project) {
        return ProjectDecider.decide("p1", project, new ProjectCommand.ConfirmUnitCode("已核对执照", "window1", NOW));
    }

    private static Plan plan(ProjectFacts facts) {
        var catalogue = new PackagedCatalogues().version("2026-11-01").orElseThrow();
        return Planner.plan(facts, catalogue, PublishedSchedules.calendar(), LocalDate.of(2026, 11, 25));
    }

    private static Decision<Project, ProjectRefusal> issue(Project project, int factsVersion) {
        return ProjectDecider.decide(
                "p1", project, new ProjectCommand.IssuePlan(plan(project.facts()), factsVersion, "window1", NOW));
    }

    private static Decision.Changed<Project, ProjectRefusal> changed(Decision<Project, ProjectRefusal> decision) {
        return (Decision.Changed<Project, ProjectRefusal>) decision;
    }

    @Test
    void a_change_of_facts_keeps_old_value_author_and_reason() {
        var project = project(SampleFacts.aFactory().facts());

        var changed = changed(change(
                project,
                SampleFacts.aFactory()
                        .land(LandMode.ASSIGNED, "5.1")
                        .with(Circumstance.NEAR_RIVER)
                        .facts()));

        assertThat(changed.next().factsVersion()).isEqualTo(2);
        assertThat(changed.next().revisions()).singleElement().satisfies(revision -> {
            assertThat(revision.changes())
                    .containsExactly(
                            new FactChange("landAreaHa", "4.2", "5.1"), new FactChange("nearRiver", "false", "true"));
            assertThat(revision.changedBy()).isEqualTo("agent1");
            assertThat(revision.reason()).isEqualTo("设计调整");
            assertThat(revision.factsVersion()).isEqualTo(2);
        });
        var told = (ProjectFactsChangedV1) changed.events().getFirst();
        assertThat(changed.events()).hasSize(1);
        assertThat(told.factsVersion()).isEqualTo(2);
        assertThat(told.changed()).containsExactly("landAreaHa", "nearRiver");
        assertThat(told.reason()).isEqualTo("设计调整");
        assertThat(told.changedBy()).isEqualTo("agent1");
    }

    @Test
    void a_change_is_told_with_its_values_old_and_new_and_how_the_project_is_known_from_now_on() {
        var facts = SampleFacts.aFactory().land(LandMode.ASSIGNED, "5.1").facts();

        var outcome = change(project(SampleFacts.aFactory().facts()), facts);

        var told = (ProjectFactsChangedV1)
                ((Decision.Changed<Project, ProjectRefusal>) outcome).events().getFirst();
        assertThat(told.changes()).containsExactly(new FactDifference("landAreaHa", "4.2", "5.1"));
        assertThat(told.now()).isNotNull().satisfies(now -> {
            assertThat(now.name()).isEqualTo(facts.name());
            assertThat(now.unitUscc()).isEqualTo(facts.unit().uscc().value());
            assertThat(now.totalInvestmentFen())
                    .isEqualTo(facts.totalInvestment().fen());
        });
    }

    @Test
    void facts_that_say_the_same_make_no_new_version() {
        var project = project(SampleFacts.aFactory().facts());

        var outcome = change(
                project, SampleFacts.aFactory().land(LandMode.ASSIGNED, "4.20").facts());

        assertThat(outcome).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_unit_code_with_a_failing_check_digit_is_in_doubt_with_the_expected_digit() {
        var project =
                project(SampleFacts.aFactory().of(SampleFacts.FAILING_USCC).facts());

        assertThat(project.unitCode())
                .isInstanceOfSatisfying(
                        UnitCode.InDoubt.class,
                        it -> assertThat(it.expectedCheckDigit()).isEqualTo('G'));
    }

    @Test
    void a_clerk_confirms_a_unit_code_in_doubt_with_a_reason() {
        var project =
                project(SampleFacts.aFactory().of(SampleFacts.FAILING_USCC).facts());

        assertThat(changed(confirm(project)).next().unitCode())
                .isEqualTo(new UnitCode.Confirmed('G', "window1", "已核对执照", NOW));
    }

    @Test
    void a_sound_unit_code_needs_no_confirmation() {
        var project = project(SampleFacts.aFactory().facts());

        assertThat(confirm(project))
                .isEqualTo(Decision.refused(new ProjectRefusal.UnitCodeSound(SampleFacts.SOUND_USCC)));
    }

    @Test
    void a_unit_code_is_confirmed_once() {
        var project =
                project(SampleFacts.aFactory().of(SampleFacts.FAILING_USCC).facts());
        var confirmed = changed(confirm(project)).next();

        assertThat(confirm(confirmed))
                .isEqualTo(Decision.refused(new ProjectRefusal.UnitCodeConfirmedBefore("window1", "已核对执照")));
    }

    @Test
    void a_confirmation_survives_a_change_of_other_facts_but_not_of_the_code() {
        var project =
                project(SampleFacts.aFactory().of(SampleFacts.FAILING_USCC).facts());
        var confirmed = changed(confirm(project)).next();

        var moved = changed(change(
                confirmed,
                SampleFacts.aFactory().of(SampleFacts.FAILING_USCC).moving(1).facts()));
        var other = changed(change(
                confirmed, SampleFacts.aFactory().of("11430902006728916X").facts()));

        assertThat(moved.next().unitCode()).isInstanceOf(UnitCode.Confirmed.class);
        assertThat(other.next().unitCode()).isInstanceOf(UnitCode.InDoubt.class);
    }

    @Test
    void plans_are_numbered_and_a_change_of_facts_makes_one_outdated() {
        var project = project(SampleFacts.aFactory().facts());

        var first = changed(issue(project, 1)).next();
        var changed =
                changed(change(first, SampleFacts.aFactory().moving(1).facts())).next();
        var second = changed(issue(changed, 2)).next();

        assertThat(first.plan().orElseThrow().planVersion()).isEqualTo(1);
        assertThat(first.planOutdated()).isFalse();
        assertThat(changed.planOutdated()).isTrue();
        assertThat(second.plan().orElseThrow().planVersion()).isEqualTo(2);
        assertThat(second.planOutdated()).isFalse();
    }

    @Test
    void a_plan_made_from_old_facts_is_not_issued() {
        var project = project(SampleFacts.aFactory().facts());
        var changed = changed(change(project, SampleFacts.aFactory().moving(1).facts()))
                .next();

        assertThat(issue(changed, 1)).isEqualTo(Decision.refused(new ProjectRefusal.FactsMoved(1, 2)));
    }

    @Test
    void a_change_of_facts_issues_the_plan_anew_and_keeps_what_it_undid() {
        // 860.5 tce are exempt from the energy review, 1260.5 are not.
        var small = SampleFacts.aFactory().using("860.5", 3_000_000).facts();
        var large = SampleFacts.aFactory().facts();
        var planned = changed(issue(project(small), 1)).next();

        var next = changed(ProjectDecider.decide(
                        "p1",
                        planned,
                        new ProjectCommand.ChangeFacts(large, "产能提高", Optional.of(plan(large)), "agent1", NOW)))
                .next();

        assertThat(next.planOutdated()).isFalse();
        assertThat(next.plan().orElseThrow().planVersion()).isEqualTo(2);
        assertThat(next.undone()).singleElement().satisfies(undone -> {
            assertThat(undone.subject().matter()).isEqualTo(MatterCode.of("M15"));
            assertThat(undone.rule().rule()).isEqualTo("CAT-M15-SMALL");
            assertThat(undone.causes()).contains(new FactChange("annualTce", "860.5", "1260.5"));
            assertThat(undone.effect()).isEqualTo(UndoneExemption.Effect.STEP_ADDED);
            assertThat(undone.planVersion()).isEqualTo(2);
            assertThat(undone.at()).isEqualTo(NOW);
            assertThat(undone.by()).isEqualTo("agent1");
        });
        assertThat(PlanBasis.of(next)).isEqualTo(new PlanBasis(2, 2));
    }

    @Test
    void a_step_that_was_added_while_what_waits_for_it_was_granted_turns_into_supervision_once() {
        var small = SampleFacts.aFactory().using("860.5", 3_000_000).facts();
        var large = SampleFacts.aFactory().facts();
        var planned = changed(issue(project(small), 1)).next();
        var added = changed(ProjectDecider.decide(
                        "p1",
                        planned,
                        new ProjectCommand.ChangeFacts(large, "产能提高", Optional.of(plan(large)), "agent1", NOW)))
                .next();
        var crossed = new ProjectCommand.SuperviseUndone(
                MatterCode.of("M15"), "CAT-M15-SMALL", plan(large), "grant-crossed-change", NOW);

        var repaired = changed(ProjectDecider.decide("p1", added, crossed));

        assertThat(repaired.next().undone()).singleElement().satisfies(it -> {
            assertThat(it.effect()).isEqualTo(UndoneExemption.Effect.SUPERVISION);
            assertThat(it.by()).as("who changed the facts stays").isEqualTo("agent1");
        });
        assertThat(repaired.next().plan().orElseThrow().planVersion()).isEqualTo(3);
        assertThat(repaired.events().getLast()).satisfies(it -> {
            var told = (PlanExemptionUndoneV1) it;
            assertThat(told.effect()).isEqualTo(Word.of(ExemptionEffect.SUPERVISION));
            assertThat(told.causes()).isNotEmpty();
        });
        assertThat(ProjectDecider.decide("p1", repaired.next(), crossed)).isEqualTo(Decision.unchanged());
        assertThat(ProjectDecider.decide("p1", planned, crossed)).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_project_without_a_plan_gets_none_by_a_change_of_facts() {
        var large = SampleFacts.aFactory().moving(1).facts();

        var changed = changed(ProjectDecider.decide(
                "p1",
                project(SampleFacts.aFactory().facts()),
                new ProjectCommand.ChangeFacts(large, "调整", Optional.of(plan(large)), "agent1", NOW)));

        assertThat(changed.next().plan()).isEmpty();
    }

    @Test
    void the_start_of_works_is_reported_once_with_the_permit_and_for_a_day_that_can_be() {
        var open = project(SampleFacts.aFactory().facts());
        var today = WorkingCalendar.dateOf(NOW);

        assertThat(begin(open, today, false)).isEqualTo(Decision.refused(new ProjectRefusal.PermitMissing()));
        assertThat(begin(open, today.plusDays(1), true))
                .isEqualTo(Decision.refused(new ProjectRefusal.NoDayOfWorks(today, today)));
        assertThat(begin(open, today.minusDays(1), true))
                .isEqualTo(Decision.refused(new ProjectRefusal.NoDayOfWorks(today, today)));
        var begun = changed(begin(open, today, true));
        assertThat(begun.next().works()).contains(new WorksStart(today, NOW, "agent1"));
        assertThat(begun.events().equals(List.of(new WorksBegunV1("p1", today, NOW, "agent1", null))))
                .isTrue();
        assertThat(begin(begun.next(), today, true))
                .isEqualTo(Decision.refused(new ProjectRefusal.WorksBegunBefore(today)));
    }

    @Test
    void a_wrong_day_of_the_start_of_works_is_corrected_with_a_reason() {
        var open = project(SampleFacts.aFactory().facts());
        var today = WorkingCalendar.dateOf(NOW);
        var tomorrow = NOW.plus(Duration.ofDays(1));

        assertThat(correct(open, today, tomorrow)).isEqualTo(Decision.refused(new ProjectRefusal.WorksNotReported()));
        var begun = changed(begin(open, today, true)).next();
        assertThat(correct(begun, today, tomorrow)).as("the same day").isEqualTo(Decision.unchanged());
        assertThat(correct(begun, today.plusDays(2), tomorrow))
                .isEqualTo(Decision.refused(new ProjectRefusal.NoDayOfWorks(today, today.plusDays(1))));
        var corrected = changed(correct(begun, today.plusDays(1), tomorrow));
        assertThat(corrected.next().works()).contains(new WorksStart(today.plusDays(1), tomorrow, "agent1"));
        assertThat(corrected
                        .events()
                        .equals(List.of(new WorksBegunV1("p1", today.plusDays(1), tomorrow, "agent1", "误报了日期"))))
                .isTrue();
    }

    private static Decision<Project, ProjectRefusal> correct(Project project, LocalDate on, Instant at) {
        return ProjectDecider.decide("p1", project, new ProjectCommand.CorrectWorks(on, "误报了日期", "agent1", at));
    }

    private static Decision<Project, ProjectRefusal> begin(Project project, LocalDate on, boolean permitted) {
        return ProjectDecider.decide("p1", project, new ProjectCommand.BeginWorks(on, permitted, "agent1", NOW));
    }
}
