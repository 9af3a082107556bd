package cn.yongji.onestop.intake.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.MatterTraits.Nature;
import cn.yongji.onestop.intake.rules.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.catalogue.domain.SlotKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published catalogue says: every matter, and every measure that is printed. */
class PublishedCatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final PackagedCatalogues PACKAGED = new PackagedCatalogues();
    private static final Catalogue CATALOGUE = PACKAGED.inForceOn(DAY);

    private static Matter matter(String code) {
        return CATALOGUE.matter(MatterCode.of(code)).orElseThrow();
    }

    private static PolicyRule rule(String id) {
        return CATALOGUE.rules().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(String rule, SampleFacts facts) {
        return holds(rule, facts.facts(), DAY);
    }

    private static boolean holds(String rule, ProjectFacts facts, LocalDate on) {
        return rule(rule).holds(Situation.of(facts, on));
    }

    private static List<String> codes(PolicyRule rule) {
        return rule.effect().matters().stream().map(MatterCode::value).toList();
    }

    private static Groundwork issued(String number) {
        var plan = new Groundwork.InvestmentPlan(number, LocalDate.of(2026, 10, 15), Yuan.ofWan(1_800));
        return new Groundwork(
                Optional.empty(),
                Optional.of(plan),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Groundwork opinion(boolean industryDepartment, String content, String scale, String validUntil) {
        var opinion = new Groundwork.SuperiorOpinion(
                Groundwork.Level.CITY,
                industryDepartment,
                "运城市教育局",
                "运教论〔2026〕31号",
                LocalDate.of(2026, 10, 20),
                content,
                new BigDecimal(scale),
                Optional.ofNullable(validUntil).map(LocalDate::parse));
        return new Groundwork(
                Optional.of(new Groundwork.Scale(new BigDecimal("1800.0"), "平方米")),
                Optional.empty(),
                Optional.of(opinion),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Groundwork landOpinion(String validUntil, String areaHa) {
        var opinion = new Groundwork.LandOpinion("永自然资意〔2026〕12号", LocalDate.parse(validUntil), new BigDecimal(areaHa));
        return new Groundwork(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(opinion),
                Optional.empty(),
                Optional.empty());
    }

    private static Groundwork sections(String notice, String registration) {
        return new Groundwork(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Groundwork.BidSections(notice, registration)));
    }

    @Test
    void every_matter_of_the_reference_is_there_but_those_of_foreign_investment() {
        var expected = IntStream.rangeClosed(1, 44)
                .filter(number -> number != 8)
                .mapToObj("M%02d"::formatted)
                .collect(Collectors.toSet());

        assertThat(CATALOGUE.matters())
                .extracting(it -> it.code().value())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_stage_has_matters_and_completion_is_planned_on_request() {
        assertThat(CATALOGUE.matters()).extracting(Matter::stage).contains(Stage.values());
        assertThat(CATALOGUE.matters())
                .filteredOn(it -> it.stage() == Stage.COMPLETION)
                .hasSize(8)
                .allMatch(it -> it.applies().facts().contains("completionIncluded"));
    }

    @Test
    void no_promise_is_longer_than_the_law_and_what_others_do_is_not_promised() {
        assertThat(CATALOGUE.matters()).allMatch(it -> it.promisedWorkingDays() <= it.statutoryWorkingDays());
        assertThat(CATALOGUE.matters())
                .filteredOn(it -> it.traits().nature() == Nature.OUTSIDE)
                .extracting(it -> it.code().value())
                .containsExactlyInAnyOrder("M03", "M11", "M29");
    }

    @Test
    void the_hard_order_of_the_guide_is_kept() {
        assertThat(matter("M04").prerequisites()).contains(MatterCode.of("M02"), MatterCode.of("M10"));
        assertThat(matter("M05").prerequisites()).containsExactly(MatterCode.of("M04"));
        assertThat(matter("M25").prerequisites()).contains(MatterCode.of("M12"), MatterCode.of("M24"));
        assertThat(matter("M36").prerequisites())
                .contains(MatterCode.of("M25"), MatterCode.of("M30"))
                .doesNotContain(MatterCode.of("M13"), MatterCode.of("M15"), MatterCode.of("M16"));
        assertThat(CATALOGUE.parallelGroups())
                .extracting(it -> it.code())
                .containsExactly("PG1", "PG2", "PG3", "PG4", "PG5", "PG6", "PG7", "PG8");
    }

    @Test
    void only_secondary_materials_are_deferrable_and_no_promise_is_used_again() {
        var needs =
                CATALOGUE.matters().stream().flatMap(it -> it.needs().stream()).toList();

        assertThat(needs).filteredOn(it -> it.deferrable()).isNotEmpty().noneMatch(it -> it.main());
        assertThat(CATALOGUE.slots().values())
                .filteredOn(it -> it.kind() == SlotKind.COMMITMENT)
                .isNotEmpty()
                .noneMatch(it -> it.reusable());
    }

    @Test
    void a_file_of_initiation_is_filled_by_the_document_of_whichever_track() {
        var slot = CATALOGUE.slot("initiation-result").orElseThrow();

        assertThat(slot.filledByOneOf(Set.of(MatterCode.of("M07")))).contains(MatterCode.of("M07"));
        assertThat(slot.filledBy()).hasSize(3);
        assertThat(slot.evidence()).extracting(it -> it.name()).contains("企业投资项目备案证");
    }

    @Test
    void a_factory_is_planned_alike_under_the_first_and_the_present_version() {
        var calendar = PublishedSchedules.calendar();
        var facts = SampleFacts.aFactory().facts();

        var before = Planner.plan(facts, PACKAGED.version("2026-11-01").orElseThrow(), calendar, DAY);
        var after = Planner.plan(facts, CATALOGUE, calendar, DAY);

        assertThat(after.required().map(it -> it.matter()))
                .containsExactlyElementsOf(
                        before.required().map(it -> it.matter()).toList());
        assertThat(after.criticalPath()).isEqualTo(before.criticalPath());
        assertThat(after.workingDays().baseline()).isEqualTo(97);
        assertThat(after.workingDays().planned()).isEqualTo(8);
        assertThat(after.materialCount().baseline()).isEqualTo(21);
        assertThat(after.materialCount().planned()).isEqualTo(12);
    }

    @Test
    void every_printed_measure_is_a_rule_with_basis_and_term() {
        assertThat(CATALOGUE.rules())
                .extracting(PolicyRule::measure)
                .contains("S19", "S20", "S21", "S22", "S23", "S24", "S25", "S26", "S27");
        assertThat(CATALOGUE.rules())
                .allMatch(it -> !it.basis().isBlank() && !it.reason().isBlank());
    }

    @Test
    void S19_secondary_materials_may_be_promised_except_in_instant_items() {
        var effect = (Effect.Defer) rule("YJ-S19-DEFER").effect();

        assertThat(holds("YJ-S19-DEFER", SampleFacts.aFactory())).isTrue();
        assertThat(effect.workingDaysBeforeLimit()).isEqualTo(2);
        assertThat(effect.atMostWorkingDays()).isEqualTo(20);
        assertThat(effect.covers(matter("M36"))).isTrue();
        assertThat(effect.covers(matter("M06"))).isFalse();
    }

    @Test
    void S20_three_documents_become_one_handling_once_the_plan_is_issued() {
        assertThat(holds("YJ-S20-MERGE", SampleFacts.aRepair())).isFalse();
        assertThat(holds("YJ-S20-MERGE", SampleFacts.aRepair().after(issued("运发改投资〔2026〕118号"))))
                .isTrue();
        assertThat(holds("YJ-S20-MERGE", SampleFacts.aFactory().after(issued("运发改投资〔2026〕118号"))))
                .isFalse();
        assertThat(holds(
                        "YJ-S20-MERGE",
                        SampleFacts.aRepair().after(issued("运发改投资〔2026〕118号")).facts(),
                        LocalDate.of(2026, 10, 14)))
                .as("a plan of tomorrow is not issued yet")
                .isFalse();
        assertThat(codes(rule("YJ-S20-MERGE"))).containsExactly("M02", "M04", "M05");
    }

    @ParameterizedTest(name = "{0} fen, {1}, single content {2}: waived {3}")
    @CsvSource({
        "2000000000, REPAIR, true, true",
        "2000000001, REPAIR, true, false",
        "2000000000, PURCHASE, true, true",
        "2000000000, REPAIR, false, false",
        "2000000000, EXTENSION, true, false"
    })
    void S21_small_single_repairs_and_purchases_need_no_expert_review(
            long fen, Category category, boolean single, boolean waived) {
        var facts = SampleFacts.aRepair().of(category, "更换教学楼屋面防水").costing(Yuan.ofFen(fen));
        if (!single) facts.without(Circumstance.SINGLE_CONTENT);

        assertThat(holds("YJ-S21-WAIVE", facts)).isEqualTo(waived);
    }

    @Test
    void S22_filings_of_the_same_bid_section_only_are_merged() {
        var repair = SampleFacts.aRepair().with(Circumstance.TENDER_REQUIRED);

        assertThat(holds("YJ-S22-MERGE", repair.after(sections("S1", "S1")))).isTrue();
        assertThat(holds("YJ-S22-MERGE", repair.after(sections("S1", "S2")))).isFalse();
        assertThat(holds("YJ-S22-MERGE", repair.after(Groundwork.NONE))).isFalse();
    }

    @ParameterizedTest(name = "by the industry department {0}, {1}, {2}, until {3}: adopted {4}")
    @CsvSource({
        "true, 更换教学楼屋面防水, 1800, , true",
        "true, 更换教学楼屋面防水, 1800.00, 2026-12-01, true",
        "true, 更换教学楼屋面防水, 1800, 2026-11-30, false",
        "true, 更换教学楼屋面防水, 1801, , false",
        "true, 新建教学楼, 1800, , false",
        "false, 更换教学楼屋面防水, 1800, , false"
    })
    void S23_a_superior_opinion_counts_while_content_and_scale_match(
            boolean industryDepartment, String content, String scale, String validUntil, boolean adopted) {
        var facts = SampleFacts.aRepair().after(opinion(industryDepartment, content, scale, validUntil));

        assertThat(holds("YJ-S23-ADOPT", facts)).isEqualTo(adopted);
    }

    @Test
    void S24_what_a_higher_level_requires_is_reviewed_jointly() {
        assertThat(holds("YJ-S24-JOINT", SampleFacts.aRepair())).isFalse();
        assertThat(holds("YJ-S24-JOINT", SampleFacts.aRepair().with(Circumstance.PROVINCIAL_DEMONSTRATION_REQUIRED)))
                .isTrue();
        assertThat(rule("YJ-S24-JOINT").effect()).isInstanceOf(Effect.JointReview.class);
    }

    @Test
    void S25_pipes_need_no_planning_permit_while_planning_conditions_stay() {
        var pipes = SampleFacts.aRepair().of(Category.PIPE_NETWORK, "更换老旧供水管道");

        assertThat(matter("M25").applies().holds(pipes.facts(), DAY)).isTrue();
        assertThat(holds("YJ-S25-PIPE", pipes)).isTrue();
        assertThat(holds("YJ-S25-PIPE", pipes.with(Circumstance.PLANNING_CONDITIONS_CHANGED)))
                .isFalse();
        assertThat(codes(rule("YJ-S25-PIPE"))).containsExactly("M25");
    }

    @ParameterizedTest(name = "{0} {1} until {2} for {3} ha: {4}")
    @CsvSource({
        "GOVERNMENT, CULTURE_TOURISM, 2027-06-30, 0.4, true",
        "GOVERNMENT, MUNICIPAL_UPGRADE, 2026-12-01, 0.40, true",
        "GOVERNMENT, CULTURE_TOURISM, 2026-11-30, 0.4, false",
        "GOVERNMENT, CULTURE_TOURISM, 2027-06-30, 0.5, true",
        "GOVERNMENT, CULTURE_TOURISM, 2027-06-30, 0.39, false",
        "GOVERNMENT, REPAIR, 2027-06-30, 0.4, false",
        "ENTERPRISE_RECORD, CULTURE_TOURISM, 2027-06-30, 0.4, false"
    })
    void S26_a_land_opinion_fills_the_land_slot_of_the_construction_permit_only(
            Track track, Category category, String validUntil, String areaHa, boolean stands) {
        var facts = SampleFacts.aRepair().on(track).of(category, "提升景区步道").after(landOpinion(validUntil, areaHa));

        assertThat(holds("YJ-S26-LAND", facts)).isEqualTo(stands);
        assertThat(rule("YJ-S26-LAND").effect())
                .isEqualTo(new Effect.Substitute(MatterCode.of("M36"), "land-document", "land-opinion"));
    }

    @Test
    void S27_old_communities_are_marked_and_nothing_else_follows() {
        assertThat(holds("YJ-S27-OLD", SampleFacts.aRepair().of(Category.OLD_COMMUNITY, "改造小区管线")))
                .isTrue();
        assertThat(rule("YJ-S27-OLD").effect()).isInstanceOfSatisfying(Effect.Mark.class, mark -> {
            assertThat(mark.matters()).isEmpty();
            assertThat(mark.label()).contains("差别化要求");
        });
    }

    @Test
    void an_area_assessment_covers_its_topics_within_its_term() {
        var assessed = new Groundwork.AreaAssessment(
                "QYPG-140881-001", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 1), Set.of(AssessmentTopic.FLOOD));
        var facts = SampleFacts.aFactory()
                .after(new Groundwork(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(assessed),
                        Optional.empty()));

        assertThat(holds("CAT-AREA-FLOOD", facts)).isTrue();
        assertThat(holds("CAT-AREA-RELICS", facts)).isFalse();
        assertThat(holds("CAT-AREA-FLOOD", facts.facts(), DAY.plusDays(1))).isFalse();
    }

    @Test
    void a_rule_holds_from_its_first_to_its_last_day() {
        var open = rule("YJ-S27-OLD");
        var ended =
                new PolicyRule("R", "S0", "t", "b", "r", DAY, Optional.of(DAY.plusDays(1)), open.when(), open.effect());

        assertThat(ended.inForceOn(DAY.minusDays(1))).isFalse();
        assertThat(ended.inForceOn(DAY)).isTrue();
        assertThat(ended.inForceOn(DAY.plusDays(1))).isTrue();
        assertThat(ended.inForceOn(DAY.plusDays(2))).isFalse();
    }
}
