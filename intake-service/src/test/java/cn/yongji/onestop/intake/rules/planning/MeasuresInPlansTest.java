package cn.yongji.onestop.intake.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.Expiries;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.MergedMatters;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlanDifference;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import cn.yongji.onestop.intake.rules.planning.domain.Undoing;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the measures make of a plan (S19 to S28, D3 to D9). */
class MeasuresInPlansTest {
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final Catalogue CATALOGUE =
            new PackagedCatalogues().version("2026-11-16").orElseThrow();
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final String CONTENT = "更换教学楼屋面防水";

    private static Plan plan(SampleFacts facts) {
        return plan(facts, Holdings.NOTHING);
    }

    private static Plan plan(SampleFacts facts, Holdings standing) {
        return Planner.plan(facts.facts(), CATALOGUE, CALENDAR, WEDNESDAY, standing);
    }

    private static Holdings granted(String... matters) {
        return new Holdings(Stream.of(matters).map(MatterCode::of).collect(Collectors.toSet()), Set.of());
    }

    private static PlannedStep step(Plan plan, String matter) {
        return plan.step(MatterCode.of(matter)).orElseThrow();
    }

    private static PlannedStep.Required required(Plan plan, String matter) {
        return (PlannedStep.Required) step(plan, matter);
    }

    private static ExpertReview review(Plan plan, String matter) {
        return required(plan, matter).expertReview().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"GOVERNMENT, M04, M06 M07", "ENTERPRISE_RECORD, M06, M04 M07", "ENTERPRISE_APPROVAL, M07, M04 M06"})
    void s18_the_one_track_of_a_project_decides_how_it_is_initiated(Track track, String needed, String others) {
        var plan = plan(SampleFacts.aFactory().on(track));

        assertThat(step(plan, needed)).isInstanceOf(PlannedStep.Required.class);
        assertThat(others.split(" "))
                .allSatisfy(other -> assertThat(step(plan, other)).isInstanceOf(PlannedStep.NotApplicable.class));
    }

    private static ListedMaterial material(Plan plan, String slot) {
        return plan.materials().stream()
                .filter(it -> it.slot().equals(slot))
                .findFirst()
                .orElseThrow();
    }

    private static List<MatterCode> codes(String... values) {
        return Stream.of(values).map(MatterCode::of).toList();
    }

    private static Groundwork groundwork(
            Optional<Groundwork.InvestmentPlan> plan,
            Optional<Groundwork.SuperiorOpinion> opinion,
            Optional<Groundwork.LandOpinion> land) {
        return new Groundwork(
                Optional.of(new Groundwork.Scale(new BigDecimal("3200"), "平方米")),
                plan,
                opinion,
                land,
                Optional.empty(),
                Optional.empty());
    }

    private static Groundwork planIssued() {
        return groundwork(
                Optional.of(
                        new Groundwork.InvestmentPlan("运发改投资〔2026〕118号", LocalDate.of(2026, 10, 9), Yuan.ofWan(1_800))),
                Optional.empty(),
                Optional.empty());
    }

    private static Groundwork opinion(boolean industry, String content, String scale, String validUntil) {
        return groundwork(
                Optional.empty(),
                Optional.of(new Groundwork.SuperiorOpinion(
                        Groundwork.Level.CITY,
                        industry,
                        "运城市教育局",
                        "运教论证〔2026〕7号",
                        LocalDate.of(2026, 9, 18),
                        content,
                        new BigDecimal(scale),
                        Optional.ofNullable(validUntil).map(LocalDate::parse))),
                Optional.empty());
    }

    private static SampleFacts pipes() {
        return SampleFacts.aRepair()
                .of(Category.PIPE_NETWORK, "更换老旧供水管道")
                .costing(Yuan.ofWan(3_000))
                .with(Circumstance.PLANNING_AREA_WORKS);
    }

    @Test
    void S19_what_may_be_promised_is_marked_for_the_matters_that_allow_it() {
        var plan = plan(SampleFacts.aFactory());

        assertThat(plan.materials())
                .anySatisfy(it -> assertThat(it.deferrableFor()).isNotEmpty());
        assertThat(plan.materials())
                .allSatisfy(it -> assertThat(it.secondaryFor()).containsAll(it.deferrableFor()));
        assertThat(plan.materials().stream().flatMap(it -> it.deferrableFor().stream()))
                .doesNotContain(MatterCode.of("M06"));
    }

    @Test
    void D10_the_latest_day_of_a_promise_is_told_with_the_plan_as_it_is_judged_at_filing() {
        var plan = plan(SampleFacts.aFactory());

        var promises = plan.materials().stream()
                .flatMap(it -> it.latestPromises().stream())
                .toList();
        assertThat(promises).isNotEmpty().allSatisfy(it -> {
            assertThat(it.workingDays()).isBetween(1, 20);
            assertThat(it.day())
                    .isEqualTo(PublishedSchedules.calendar()
                            .plus(plan.startOn(), it.workingDays())
                            .date());
        });
        assertThat(plan.materials())
                .allSatisfy(it -> assertThat(it.deferrableFor())
                        .containsAll(it.latestPromises().stream()
                                .map(LatestPromise::matter)
                                .toList()));
    }

    @Test
    void S20_three_documents_are_one_handling_in_which_every_department_keeps_its_duty() {
        var plan = plan(SampleFacts.aRepair().after(planIssued()));

        assertThat(plan.merged()).singleElement().satisfies(it -> {
            assertThat(it.group()).isEqualTo("THREE-IN-ONE");
            assertThat(it.matters()).containsExactlyElementsOf(codes("M02", "M04", "M05"));
            assertThat(it.rule().rule()).isEqualTo("YJ-S20-MERGE");
            assertThat(it.rule().evidence()).contains(new Evidence("investmentPlan.number", "运发改投资〔2026〕118号"));
        });
        for (var part : List.of("M02", "M04", "M05")) {
            var step = required(plan, part);
            assertThat(step.handling()).contains("THREE-IN-ONE");
            assertThat(step.department()).isNotNull();
            assertThat(step.limitWorkingDays()).isEqualTo(5);
            assertThat(step.turn().promised())
                    .isEqualTo(required(plan, "M02").turn().promised());
            assertThat(step.rules()).extracting(it -> it.kind()).contains(RuleKind.MERGE);
        }
    }

    @Test
    void S20_without_an_issued_plan_the_three_follow_each_other() {
        var plan = plan(SampleFacts.aRepair());

        assertThat(plan.merged()).isEmpty();
        assertThat(required(plan, "M05").prerequisites()).containsExactly(MatterCode.of("M04"));
        assertThat(required(plan, "M05").turn().finishesAfter()).isEqualTo(3 + 5 + 3);
    }

    @Test
    void S20_what_lay_between_the_three_comes_before_all_of_them() {
        var plan = plan(SampleFacts.aRepair().land(LandMode.ALLOCATED, "0.4").after(planIssued()));

        assertThat(required(plan, "M02").prerequisites()).contains(MatterCode.of("M10"));
        assertThat(required(plan, "M10").prerequisites()).doesNotContain(MatterCode.of("M02"));
        assertThat(required(plan, "M10").turn().finishesAfter())
                .isLessThanOrEqualTo(required(plan, "M02").turn().startsAfter());
    }

    @Test
    void S20_one_review_covers_the_merged_handling() {
        var dear = SampleFacts.aRepair().costing(Yuan.ofFen(2_000_000_001L)).after(planIssued());

        var plan = plan(dear);

        assertThat(review(plan, "M02")).isInstanceOf(ExpertReview.Held.class);
        assertThat(plan.withReviewsWorkingDays() - plan.remainingWorkingDays()).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0} fen: {1}")
    @CsvSource({"1999999999, true", "2000000000, true", "2000000001, false", "2000000100, false"})
    void S21_a_repair_of_at_most_twenty_million_yuan_needs_no_expert_review(long fen, boolean waived) {
        var plan = plan(SampleFacts.aRepair().costing(Yuan.ofFen(fen)));

        assertThat(review(plan, "M04") instanceof ExpertReview.Waived).isEqualTo(waived);
        assertThat(review(plan, "M04").workingDays()).isEqualTo(waived ? 0 : 30);
    }

    @Test
    void S21_a_waiver_names_rule_basis_and_what_it_looked_at() {
        var waived = (ExpertReview.Waived) review(plan(SampleFacts.aRepair()), "M04");

        assertThat(waived.by().rule()).isEqualTo("YJ-S21-WAIVE");
        assertThat(waived.by().basis()).contains("十条措施");
        assertThat(waived.by().evidence())
                .contains(new Evidence("totalInvestment", "20000000"), new Evidence("singleContent", "true"));
    }

    @Test
    void S22_notice_and_registration_of_one_bid_section_are_one_filing() {
        var sections = new Groundwork(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Groundwork.BidSections("一标段", "一标段")));

        var plan = plan(SampleFacts.aRepair().with(Circumstance.TENDER_REQUIRED).after(sections));

        assertThat(plan.merged()).extracting(MergedMatters::matters).containsExactly(codes("M32", "M33"));
        assertThat(required(plan, "M32").turn().group())
                .isEqualTo(required(plan, "M33").turn().group());
    }

    @Test
    void S23_a_matching_opinion_of_a_superior_industry_department_replaces_the_review() {
        var plan = plan(
                SampleFacts.aRepair().costing(Yuan.ofWan(5_000)).after(opinion(true, CONTENT, "3200", "2027-06-30")));

        assertThat(review(plan, "M04")).isInstanceOf(ExpertReview.Adopted.class);
        assertThat(material(plan, "superior-opinion").mainFor()).contains(MatterCode.of("M04"));
    }

    @Test
    void S23_goes_before_S21_where_both_hold() {
        var plan = plan(SampleFacts.aRepair().after(opinion(true, CONTENT, "3200", null)));

        assertThat(review(plan, "M04")).isInstanceOf(ExpertReview.Adopted.class);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, until {3}")
    @CsvSource({
        "false, 更换教学楼屋面防水, 3200, 2027-06-30",
        "true, 更换教学楼门窗, 3200, 2027-06-30",
        "true, 更换教学楼屋面防水, 3100, 2027-06-30",
        "true, 更换教学楼屋面防水, 3200, 2026-11-24",
    })
    void S23_an_opinion_that_does_not_match_does_not_count_and_both_figures_are_shown(
            boolean industry, String content, String scale, String until) {
        var plan =
                plan(SampleFacts.aRepair().costing(Yuan.ofWan(5_000)).after(opinion(industry, content, scale, until)));

        assertThat(review(plan, "M04")).isInstanceOfSatisfying(ExpertReview.Held.class, it -> {
            assertThat(it.workingDays()).isEqualTo(30);
            assertThat(it.opinionNotCounted().orElseThrow().evidence())
                    .contains(
                            new Evidence("superiorOpinion.content", content),
                            new Evidence("content", CONTENT),
                            new Evidence("superiorOpinion.scale", scale),
                            new Evidence("constructionScale", "3200"),
                            new Evidence("superiorOpinion.validUntil", until));
        });
        assertThat(plan.materials()).extracting(ListedMaterial::slot).doesNotContain("superior-opinion");
    }

    @Test
    void S24_what_a_higher_level_requires_is_removed_by_no_local_exemption() {
        var small = SampleFacts.aRepair().with(Circumstance.PROVINCIAL_DEMONSTRATION_REQUIRED);

        assertThat(review(plan(small), "M04")).isInstanceOf(ExpertReview.Joint.class);
        assertThat(review(plan(small.after(opinion(true, CONTENT, "3200", null))), "M04"))
                .isInstanceOfSatisfying(ExpertReview.Joint.class, it -> {
                    assertThat(it.workingDays()).isEqualTo(30);
                    assertThat(it.by().rule()).isEqualTo("YJ-S24-JOINT");
                });
    }

    @Test
    void S25_pipes_need_no_planning_permit_while_planning_conditions_stay() {
        var plan = plan(pipes());

        assertThat(step(plan, "M25")).isInstanceOfSatisfying(PlannedStep.Exempt.class, it -> {
            assertThat(it.rule().rule()).isEqualTo("YJ-S25-PIPE");
            assertThat(it.evidence()).contains(new Evidence("planningConditionsChanged", "false"));
        });
        assertThat(required(plan, "M36").prerequisites()).doesNotContain(MatterCode.of("M25"));
    }

    @Test
    void S25_changed_planning_conditions_bring_the_permit_back_before_the_construction_permit() {
        var before = plan(pipes());
        var changed = pipes().with(Circumstance.PLANNING_CONDITIONS_CHANGED);

        var after = plan(changed);
        var undone = Undoing.between(before, after, Situation.of(changed.facts(), WEDNESDAY));

        assertThat(required(after, "M36").prerequisites()).contains(MatterCode.of("M25"));
        assertThat(undone).singleElement().satisfies(it -> {
            assertThat(it.subject().matter()).isEqualTo(MatterCode.of("M25"));
            assertThat(it.rule().rule()).isEqualTo("YJ-S25-PIPE");
            assertThat(it.causes()).containsExactly(new FactChange("planningConditionsChanged", "false", "true"));
            assertThat(it.effect()).isEqualTo(UndoneExemption.Effect.STEP_ADDED);
        });
        assertThat(PlanDifference.between(before, after).matters())
                .extracting(PlanDifference.MatterChange::matter)
                .contains(MatterCode.of("M25"), MatterCode.of("M36"));
    }

    @Test
    void S25_after_the_construction_permit_is_granted_it_stands_and_supervision_follows() {
        var standing = granted("M01", "M02", "M04", "M05", "M24", "M29", "M36");
        var before = plan(pipes(), standing);
        var changed = pipes().with(Circumstance.PLANNING_CONDITIONS_CHANGED);

        var after = plan(changed, standing);
        var undone = Undoing.between(before, after, Situation.of(changed.facts(), WEDNESDAY));

        assertThat(step(after, "M36")).isInstanceOf(PlannedStep.Granted.class);
        assertThat(step(after, "M25"))
                .isInstanceOfSatisfying(
                        PlannedStep.Supervised.class,
                        it -> assertThat(it.granted()).containsExactly(MatterCode.of("M36")));
        assertThat(undone).extracting(Undoing.Finding::effect).containsExactly(UndoneExemption.Effect.SUPERVISION);
    }

    @Test
    void S24_a_review_that_a_higher_level_asks_for_undoes_the_waiver_with_the_fact_that_asks_for_it_as_the_cause() {
        var before = plan(SampleFacts.aRepair());
        var asked = SampleFacts.aRepair().with(Circumstance.PROVINCIAL_DEMONSTRATION_REQUIRED);
        var changes = FactChange.between(SampleFacts.aRepair().facts(), asked.facts());

        var undone = Undoing.between(before, plan(asked), Situation.of(asked.facts(), WEDNESDAY), changes);

        assertThat(undone).isNotEmpty().allSatisfy(it -> {
            assertThat(it.rule().rule()).isEqualTo("YJ-S21-WAIVE");
            assertThat(it.causes()).isEqualTo(changes);
        });
    }

    @Test
    void an_exemption_never_falls_without_a_cause() {
        var asked = SampleFacts.aRepair().with(Circumstance.PROVINCIAL_DEMONSTRATION_REQUIRED);

        var undone = Undoing.between(
                plan(SampleFacts.aRepair()), plan(asked), Situation.of(asked.facts(), WEDNESDAY), List.of());

        assertThat(undone).isNotEmpty().noneMatch(it -> it.causes().isEmpty());
    }

    @ParameterizedTest(name = "granted before: {0}")
    @CsvSource({"false, STEP_ADDED", "true, SUPERVISION"})
    void D5_a_waived_review_comes_back_before_the_decision_and_is_supervised_after(
            boolean decided, UndoneExemption.Effect effect) {
        var standing = decided ? granted("M01", "M02", "M04", "M05") : Holdings.NOTHING;
        var small = SampleFacts.aRepair();
        var before = plan(small, standing);
        var dearer = SampleFacts.aRepair().costing(Yuan.ofFen(2_000_000_001L));

        var undone = Undoing.between(before, plan(dearer, standing), Situation.of(dearer.facts(), WEDNESDAY));

        assertThat(undone).hasSize(3).allSatisfy(it -> {
            assertThat(it.rule().rule()).isEqualTo("YJ-S21-WAIVE");
            assertThat(it.causes()).containsExactly(new FactChange("totalInvestment", "20000000", "20000000.01"));
            assertThat(it.effect()).isEqualTo(effect);
        });
    }

    @Test
    void S23_an_opinion_that_ran_out_is_undone_and_its_last_day_is_the_cause() {
        var facts =
                SampleFacts.aRepair().costing(Yuan.ofWan(5_000)).after(opinion(true, CONTENT, "3200", "2026-11-30"));
        var later = LocalDate.of(2026, 12, 1);

        var after = Planner.plan(facts.facts(), CATALOGUE, CALENDAR, later);
        var undone = Undoing.between(plan(facts), after, Situation.of(facts.facts(), later));

        assertThat(undone)
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.causes())
                        .containsExactly(
                                new FactChange("superiorOpinion.validUntil", "2026-11-30", "expired on 2026-11-30")));
    }

    @Test
    void D5_what_was_decided_while_a_paper_counted_is_not_supervised_when_it_runs_out() {
        var facts =
                SampleFacts.aRepair().costing(Yuan.ofWan(5_000)).after(opinion(true, CONTENT, "3200", "2026-11-30"));
        var later = LocalDate.of(2026, 12, 1);
        var decided = granted("M01", "M02", "M04", "M05");

        var after = Planner.plan(facts.facts(), CATALOGUE, CALENDAR, later, decided);

        assertThat(Undoing.between(plan(facts, decided), after, Situation.of(facts.facts(), later)))
                .isEmpty();
    }

    @Test
    void S26_a_land_opinion_that_runs_out_stands_in_for_nothing_any_more() {
        var land = groundwork(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Groundwork.LandOpinion(
                        "永自然资函〔2026〕31号", LocalDate.of(2026, 11, 30), new BigDecimal("0.4"))));
        var facts = SampleFacts.aRepair()
                .of(Category.CULTURE_TOURISM, "提升景区步道")
                .land(LandMode.ALLOCATED, "0.4")
                .after(land);
        var before = plan(facts);
        var after = Planner.plan(facts.facts(), CATALOGUE, CALENDAR, LocalDate.of(2026, 12, 1));

        assertThat(Expiries.since(before, LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(Expiries.standInLost(before, after)).isTrue();
        assertThat(Expiries.standInLost(before, before)).isFalse();
    }

    @Test
    void a_plan_made_before_a_paper_of_its_rules_ran_out_rests_on_what_is_over_and_one_made_after_does_not() {
        var lastDay = LocalDate.of(2026, 11, 30);
        var facts =
                SampleFacts.aRepair().costing(Yuan.ofWan(5_000)).after(opinion(true, CONTENT, "3200", "2026-11-30"));
        var after = Planner.plan(facts.facts(), CATALOGUE, CALENDAR, lastDay.plusDays(1));

        assertThat(Expiries.since(plan(facts), lastDay)).isFalse();
        assertThat(Expiries.since(plan(facts), lastDay.plusDays(1))).isTrue();
        assertThat(Expiries.since(after, lastDay.plusDays(400))).isFalse();
    }

    @Test
    void S26_the_land_opinion_fills_the_land_slot_of_the_construction_permit_and_no_other() {
        var land = groundwork(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Groundwork.LandOpinion(
                        "永自然资函〔2026〕31号", LocalDate.of(2027, 5, 31), new BigDecimal("0.4"))));
        var facts = SampleFacts.aRepair()
                .of(Category.CULTURE_TOURISM, "提升景区步道")
                .land(LandMode.ALLOCATED, "0.4")
                .after(land);

        var plan = plan(facts);

        assertThat(material(plan, "land-opinion").mainFor()).containsExactly(MatterCode.of("M36"));
        assertThat(material(plan, "land-opinion").standsIn()).singleElement().satisfies(it -> {
            assertThat(it.slot()).isEqualTo("land-document");
            assertThat(it.rule().rule()).isEqualTo("YJ-S26-LAND");
        });
        assertThat(material(plan, "land-document").mainFor())
                .doesNotContain(MatterCode.of("M36"))
                .isNotEmpty();
        assertThat(plan(facts.on(Track.ENTERPRISE_RECORD)).materials())
                .extracting(ListedMaterial::slot)
                .doesNotContain("land-opinion");
    }

    @Test
    void S27_an_old_community_is_marked_and_planned_like_any_other() {
        var old = plan(SampleFacts.aRepair().of(Category.OLD_COMMUNITY, "改造小区管线"));
        var other = plan(SampleFacts.aRepair().of(Category.OTHER, "改造小区管线"));

        assertThat(old.marks())
                .singleElement()
                .satisfies(it -> assertThat(it.rule()).isEqualTo("YJ-S27-OLD"));
        assertThat(old.criticalPath()).isEqualTo(other.criticalPath());
        assertThat(PlanDifference.between(other, old).matters()).isEmpty();
    }

    @Test
    void S28_everything_a_rule_did_names_rule_basis_and_evidence() {
        var plan = plan(pipes().after(planIssued()));

        for (var step : plan.steps()) {
            if (step instanceof PlannedStep.Exempt it) {
                assertThat(it.rule().rule()).isNotBlank();
                assertThat(it.rule().basis()).isNotBlank();
                assertThat(it.reason()).isNotBlank();
            }
        }
        assertThat(required(plan, "M04").rules()).allSatisfy(it -> {
            assertThat(it.basis()).isNotBlank();
            assertThat(it.evidence()).isNotEmpty();
        });
    }

    @Test
    void an_area_assessment_covers_its_matters_within_its_term() {
        var area = new Groundwork(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Groundwork.AreaAssessment(
                        "YJ-KFQ-03",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        EnumSet.of(AssessmentTopic.FLOOD))),
                Optional.empty());
        var facts = SampleFacts.aFactory().with(Circumstance.NEAR_RIVER).after(area);

        assertThat(step(plan(facts), "M17"))
                .isInstanceOfSatisfying(
                        PlannedStep.Covered.class,
                        it -> assertThat(it.rule().kind()).isEqualTo(RuleKind.COVER));
        var later = Planner.plan(facts.facts(), CATALOGUE, CALENDAR, LocalDate.of(2027, 1, 5));
        assertThat(step(later, "M17")).isInstanceOf(PlannedStep.Required.class);
    }

    @Test
    void S5_the_plan_says_what_to_do_first() {
        var plan = plan(SampleFacts.aFactory());

        // M06 (0) → M12 (5) → M36 (3) takes 8; without M12 the environment's 7 decide.
        assertThat(plan.remainingWorkingDays()).isEqualTo(8);
        assertThat(plan.gain()).hasValueSatisfying(it -> {
            assertThat(it.matters()).isEqualTo(codes("M12"));
            assertThat(it.workingDays()).isEqualTo(1);
        });
    }

    @Test
    void what_is_granted_or_on_file_is_not_asked_for_again_and_the_savings_stay_those_of_the_route() {
        var fresh = plan(SampleFacts.aFactory());

        var later =
                plan(SampleFacts.aFactory(), new Holdings(Set.copyOf(codes("M06", "M12")), Set.of("business-licence")));

        assertThat(step(later, "M12")).isInstanceOf(PlannedStep.Granted.class);
        assertThat(required(later, "M36").prerequisites()).isEmpty();
        assertThat(later.remainingWorkingDays()).isEqualTo(7);
        assertThat(material(later, "business-licence").copies()).isZero();
        assertThat(later.workingDays()).isEqualTo(fresh.workingDays());
        assertThat(later.materialCount()).isEqualTo(fresh.materialCount());
    }

    @Test
    void S34_the_calculation_adds_up_in_numbers() {
        var plan = plan(SampleFacts.aFactory());

        assertThat(plan.workingDays().calculation())
                .contains("= 97")
                .contains("M12 5")
                .endsWith("97 − 8 = 89");
        assertThat(plan.visits().calculation()).endsWith("12 − 1 = 11");
    }
}
