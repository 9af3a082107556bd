package cn.yongji.onestop.intake.counter.application;

import static cn.yongji.onestop.intake.counter.application.SampleApplications.HEADER;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.changed;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.dossier;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.draft;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.fullSheet;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.material;
import static cn.yongji.onestop.intake.counter.application.SampleApplications.submit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.Dossier;
import cn.yongji.onestop.intake.counter.application.domain.rule.PapersAsTold;
import cn.yongji.onestop.intake.counter.application.domain.rule.Uses;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.RuleEvidence;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 应交材料 at filing: what rules add, replace and spare counts there as it does in the plan. */
class HandingInTest {
    private static final Catalogue CATALOGUE =
            new PackagedCatalogues().version("2026-11-16").orElseThrow();
    private static final String CONTENT = "提升景区步道";
    private static final List<String> PERMIT_PAPERS =
            List.of("construction-contract", "design-documents", "safety-measures", "fund-commitment");

    private static SampleFacts culture(String validUntil, String areaHa) {
        return SampleFacts.aRepair()
                .of(Category.CULTURE_TOURISM, CONTENT)
                .land(LandMode.EXISTING, "1.2")
                .after(land(validUntil, areaHa));
    }

    private static Groundwork land(String validUntil, String areaHa) {
        var opinion = new Groundwork.LandOpinion("永自然资函〔2026〕31号", LocalDate.parse(validUntil), new BigDecimal(areaHa));
        return new Groundwork(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(opinion),
                Optional.empty(),
                Optional.empty());
    }

    private static Groundwork superior() {
        return new Groundwork(
                Optional.of(new Groundwork.Scale(new BigDecimal("3200"), "平方米")),
                Optional.empty(),
                Optional.of(new Groundwork.SuperiorOpinion(
                        Groundwork.Level.CITY,
                        true,
                        "运城市教育局",
                        "运教论证〔2026〕7号",
                        LocalDate.of(2026, 9, 18),
                        "更换教学楼屋面防水",
                        new BigDecimal("3200"),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Dossier of(SampleFacts facts) {
        // What the permit waits for is granted, so that only papers can be missing.
        var granted =
                Stream.of("M01", "M04", "M05", "M12", "M29").map(MatterCode::of).toList();
        return dossier(
                facts.facts(),
                List.of(),
                new Dossier.Elsewhere(Set.copyOf(granted), Set.of()),
                Optional.empty(),
                CATALOGUE);
    }

    private static Sheet sheet(String matter, List<String> slots) {
        return new Sheet(
                List.of(MatterCode.of(matter)),
                fullSheet("M06").form(),
                slots.stream().map(SampleApplications::material).toList());
    }

    private static Sheet permit(String... more) {
        var slots = new ArrayList<>(PERMIT_PAPERS);
        slots.addAll(List.of(more));
        return sheet("M36", slots);
    }

    private static Application filed(Sheet sheet, Dossier dossier) {
        return changed(ApplicationDecider.decide(draft(sheet), submit(dossier, Pledges.NONE, false)))
                .next();
    }

    private static List<RequestedItem> gaps(Sheet sheet, Dossier dossier) {
        return ((Application.InCorrection) filed(sheet, dossier)).notice().items();
    }

    private static ReviewOrder order(Sheet sheet, Dossier dossier) {
        var events = changed(ApplicationDecider.decide(draft(sheet), submit(dossier, Pledges.NONE, false)))
                .events();
        return ((ApplicationAcceptedV1) events.getLast()).reviews().getFirst();
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"CULTURE_TOURISM", "MUNICIPAL_UPGRADE"})
    void s26_the_construction_permit_is_accepted_on_a_valid_land_opinion_and_the_record_says_by_which_rule(
            Category category) {
        var facts = culture("2027-06-30", "1.2").of(category, CONTENT);

        var order = order(permit("land-opinion"), of(facts));

        assertThat(order.materials()).contains(PapersAsTold.told(material("land-opinion")));
        assertThat(order.terms().rules())
                .filteredOn(it -> it.rule().equals("YJ-S26-LAND"))
                .singleElement()
                .extracting(AppliedRule::evidence)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(RuleEvidence.class))
                .contains(new RuleEvidence("landOpinion.number", "永自然资函〔2026〕31号"));
        var accepted = (Application.Accepted) filed(permit("land-opinion"), of(facts));
        assertThat(Uses.of("material-land-opinion", accepted, CATALOGUE))
                .extracting(Uses.Use::matter)
                .containsExactly(MatterCode.of("M36"));
    }

    @Test
    void s26_an_opinion_over_at_least_the_land_of_the_project_serves() {
        assertThat(filed(permit("land-opinion"), of(culture("2027-06-30", "3.5"))))
                .isInstanceOf(Application.Accepted.class);
    }

    @ParameterizedTest(name = "{0} until {1} over {2} ha: {3}")
    @CsvSource({
        "GOVERNMENT, CULTURE_TOURISM, 2026-11-24, 1.2, 2026-11-24",
        "GOVERNMENT, CULTURE_TOURISM, 2027-06-30, 1.19, 1.19",
        "GOVERNMENT, REPAIR, 2027-06-30, 1.2, 修缮",
        "ENTERPRISE_RECORD, INDUSTRIAL, 2027-06-30, 1.2, 企业投资（备案）",
    })
    void s26_where_the_opinion_does_not_count_the_land_document_is_asked_for_and_the_notice_says_why(
            Track track, Category category, String validUntil, String areaHa, String why) {
        var facts = culture(validUntil, areaHa).on(track).of(category, CONTENT);

        var gaps = gaps(permit("land-opinion"), of(facts));

        assertThat(gaps).extracting(RequestedItem::slot).containsExactly("land-document");
        assertThat(gaps.getFirst().text()).contains("土地审批意见不能代替", "YJ-S26-LAND", why);
    }

    @Test
    void s26_where_neither_is_there_the_opinion_is_asked_for_with_its_rule_and_the_document_itself_will_do() {
        var dossier = of(culture("2027-06-30", "1.2"));

        assertThat(gaps(permit(), dossier)).singleElement().satisfies(it -> {
            assertThat(it.slot()).isEqualTo("land-opinion");
            assertThat(it.text()).contains("代替土地权属或供地文件", "YJ-S26-LAND");
        });
        var order = order(permit("land-document", "land-opinion"), dossier);
        assertThat(order.materials())
                .contains(PapersAsTold.told(material("land-document")))
                .doesNotContain(PapersAsTold.told(material("land-opinion")));
        assertThat(order.terms().rules()).extracting(AppliedRule::rule).doesNotContain("YJ-S26-LAND");
    }

    @Test
    void s26_an_opinion_that_lost_its_force_stands_in_for_nothing() {
        var evidence = new Dossier.Evidence(List.of(), Map.of("material-land-opinion", "已于 2026-11-01 到期"));

        var gaps = gaps(permit("land-opinion"), of(culture("2027-06-30", "1.2")).with(evidence));

        assertThat(gaps).singleElement().satisfies(it -> {
            assertThat(it.slot()).isEqualTo("land-opinion");
            assertThat(it.text()).contains("已于 2026-11-01 到期");
        });
    }

    @ParameterizedTest
    @CsvSource({"M02", "M04", "M05"})
    void s23_the_superiors_opinion_is_a_main_paper_of_the_matters_it_spares_and_reaches_the_reviewer(String matter) {
        var facts = SampleFacts.aRepair().costing(Yuan.ofWan(3_500)).after(superior());
        var own = CATALOGUE.matter(MatterCode.of(matter)).orElseThrow().needs().stream()
                .map(it -> it.slot().code())
                .toList();
        var dossier = dossier(
                facts.facts(),
                List.of(),
                new Dossier.Elsewhere(Set.of(MatterCode.of("M01"), MatterCode.of("M99")), Set.of()),
                Optional.empty(),
                CATALOGUE);

        var without = filed(sheet(matter, own), dossier);
        assertThat(((Application.InCorrection) without).notice().items())
                .filteredOn(it -> "superior-opinion".equals(it.slot()))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("（主件）", "YJ-S23-ADOPT"));
        if (!matter.equals("M02")) return;
        var with = new ArrayList<>(own);
        with.add("superior-opinion");
        var order = order(sheet(matter, with), dossier);
        assertThat(order.materials()).extracting(MaterialRef::slot).contains("superior-opinion");
        assertThat(order.terms().rules())
                .flatExtracting(AppliedRule::evidence)
                .contains(new RuleEvidence("superiorOpinion.number", "运教论证〔2026〕7号"));
    }

    @Test
    void s23_an_opinion_that_spares_nothing_is_not_asked_for() {
        var dossier = of(SampleFacts.aRepair().costing(Yuan.ofWan(3_500)));

        assertThat(filed(sheet("M02", List.of("project-statement", "proposal-text", "truth-commitment")), dossier))
                .isInstanceOf(Application.Accepted.class);
    }

    @Test
    void s25_pipes_that_need_no_planning_permit_are_not_asked_for_one_and_others_are() {
        var pipes = SampleFacts.aRepair().of(Category.PIPE_NETWORK, "更换老旧供水管道");
        var changed = SampleFacts.aRepair()
                .of(Category.PIPE_NETWORK, "更换老旧供水管道")
                .with(Circumstance.PLANNING_CONDITIONS_CHANGED);

        assertThat(filed(permit("land-document"), of(pipes))).isInstanceOf(Application.Accepted.class);
        assertThat(gaps(permit("land-document"), of(changed)))
                .extracting(RequestedItem::slot)
                .containsExactly("planning-permit");
        assertThat(gaps(permit("land-document"), of(changed)).getFirst().text()).contains("建设工程规划许可证");
    }

    @Test
    void where_no_planning_permit_is_needed_at_all_none_is_asked_for() {
        assertThat(filed(permit("land-document"), of(SampleFacts.aRepair()))).isInstanceOf(Application.Accepted.class);
        assertThat(gaps(permit("land-document"), of(SampleFacts.aRepair().with(Circumstance.PLANNING_AREA_WORKS))))
                .extracting(RequestedItem::slot)
                .contains("planning-permit");
    }

    @Test
    void s30_what_is_on_file_is_taken_and_shown_while_something_else_is_missing() {
        var onFile = new Dossier.Evidence(List.of(material("land-document"), material("land-opinion")), Map.of());
        var sheet = sheet("M36", List.of("construction-contract"));

        var open = (Application.InCorrection)
                filed(sheet, of(SampleFacts.aRepair()).with(onFile));

        assertThat(open.notice().items()).extracting(RequestedItem::slot).doesNotContain("land-document");
        assertThat(open.sheet()).isEqualTo(sheet);
        assertThat(open.header()).isEqualTo(HEADER);
        assertThat(open.materials()).contains(material("land-document")).doesNotContain(material("land-opinion"));
    }
}
