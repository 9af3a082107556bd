package cn.yongji.onestop.ledger.page.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.yongji.onestop.kernel.calendar.Light.Colour;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.event.ConcernedMatter;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.StatedFacts;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.domain.AggregateKey;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.Materials.Use;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.MeetingState;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.ProblemState;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationState;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageFoldTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    private final SampleCase sample = new SampleCase("p");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void the_project_is_shown_as_it_was_opened_with_its_plan_in_figures() {
        var page = page(sample.opened().planned(), MONDAY);

        assertThat(page.project()).isNotNull().satisfies(project -> {
            assertThat(project.name()).isEqualTo("年产三万吨铝合金轮毂项目");
            assertThat(project.totalInvestment()).isEqualTo(Yuan.ofFen(8_600_000_001L));
            assertThat(project.factsVersion()).isEqualTo(2);
            assertThat(project.plan()).isNotNull();
            assertThat(project.plan().workingDays()).isEqualTo(15);
            assertThat(project.plan().serialWorkingDays()).isEqualTo(47);
        });
        assertThat(page.length()).isEqualTo(3);
        assertThat(page.asOf()).isEqualTo(sample.story().told().getLast().time());
    }

    @Test
    void planned_matters_are_nodes_and_an_exempt_one_names_its_rule() {
        var page = page(sample.opened().planned(), MONDAY);

        assertThat(page.nodes())
                .extracting(Node::matterCode, Node::state, Node::rule)
                .containsExactly(
                        tuple("M06", NodeState.PLANNED, null),
                        tuple("M12", NodeState.PLANNED, null),
                        tuple("M13", NodeState.PLANNED, null),
                        tuple("M15", NodeState.EXEMPT, "R-ENERGY-1000"),
                        tuple("M36", NodeState.PLANNED, null));
    }

    @Test
    void reviews_take_the_place_of_their_planned_matters_with_department_due_day_and_light() {
        var page = page(caseOpened(), MONDAY);

        assertThat(page.nodes()).hasSize(5);
        var ecology = node(page, "M13");
        assertThat(ecology.state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(ecology.statusCode()).isEqualTo(8);
        assertThat(ecology.departmentName()).isEqualTo("生态环境局");
        assertThat(ecology.due()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(ecology.light()).isEqualTo(new ShownLight(Colour.GREEN, 5, false, "剩余 5 个工作日"));
        var land = node(page, "M12");
        assertThat(land.state()).isEqualTo(NodeState.WAITING);
        assertThat(land.waitsFor()).containsExactly("M06");
        assertThat(land.light().colour()).isEqualTo(Colour.NONE);
    }

    @Test
    void a_light_is_yellow_two_working_days_before_the_due_day_and_red_after_it() {
        caseOpened();

        assertThat(light("M13", LocalDate.of(2026, 10, 14)).colour()).isEqualTo(Colour.GREEN);
        assertThat(light("M13", LocalDate.of(2026, 10, 15)).colour()).isEqualTo(Colour.YELLOW);
        assertThat(light("M13", LocalDate.of(2026, 10, 19)).colour()).isEqualTo(Colour.YELLOW);
        assertThat(light("M13", LocalDate.of(2026, 10, 20)))
                .isEqualTo(new ShownLight(Colour.RED, -1, false, "已超期 1 个工作日"));
    }

    @Test
    void texts_of_lights_are_english_for_who_asks_in_english() {
        var page = PageFold.of(
                "p",
                1,
                "h",
                recorded(caseOpened().story().told()),
                new Today(PublishedSchedules.calendar(), MONDAY, Wording.EN));

        assertThat(node(page, "M13").light().text()).isEqualTo("5 working days left");
    }

    @Test
    void a_granted_prerequisite_lets_the_waiting_review_start() {
        var page = page(caseOpened().granted("M06", "development-reform"), MONDAY);

        assertThat(node(page, "M06").state()).isEqualTo(NodeState.GRANTED);
        assertThat(node(page, "M06").decision()).isNotNull();
        assertThat(node(page, "M06").decision().resultNumber()).isEqualTo("永审〔2026〕15 号");
        assertThat(node(page, "M06").light().colour()).isEqualTo(Colour.NONE);
        assertThat(node(page, "M12").state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(node(page, "M12").waitsFor()).isEmpty();
    }

    @Test
    void a_supplement_stops_the_clock_and_is_missing_until_it_is_answered() {
        var asked = page(caseOpened().supplementAsked(), MONDAY);
        var answered = page(sample.supplemented(), MONDAY);

        assertThat(node(asked, "M13").state()).isEqualTo(NodeState.SUPPLEMENTING);
        assertThat(node(asked, "M13").due()).isNull();
        assertThat(node(asked, "M13").supplement()).isNotNull();
        assertThat(asked.materials().missing())
                .extracting(Materials.MissingItem::matterCode, Materials.MissingItem::text)
                .containsExactly(tuple("M13", "补充地下水监测数据"));
        assertThat(node(answered, "M13").state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(node(answered, "M13").due()).isEqualTo(LocalDate.of(2026, 10, 28));
        assertThat(node(answered, "M13").supplement()).isNull();
        assertThat(answered.materials().missing()).isEmpty();
    }

    @Test
    void a_material_shows_every_matter_that_uses_it() {
        var page = page(caseOpened().supplementAsked().supplemented(), MONDAY);

        var licence = page.materials().stored().getFirst();
        assertThat(licence.name()).isEqualTo("营业执照.pdf");
        assertThat(licence.usedBy())
                .containsExactly(
                        new Use(sample.application(), "M06", "development-reform", "slot-M06"),
                        new Use(sample.application(), "M12", "natural-resources", "slot-M12"));
        assertThat(page.materials().stored().getLast().usedBy())
                .containsExactly(
                        new Use(sample.application(), "M13", "ecology", "slot-M13"),
                        new Use(sample.application(), "M13", "ecology", "eia-report"));
    }

    @Test
    void what_the_one_notice_asks_for_is_missing_until_the_application_comes_again() {
        var asked = page(sample.opened().planned().materials().corrected(), MONDAY);
        var again = page(sample.accepted(), MONDAY);

        assertThat(asked.materials().missing())
                .extracting(Materials.MissingItem::slot)
                .containsExactly("eia-report");
        assertThat(applications(asked)).containsExactly(ApplicationState.CORRECTION_REQUESTED);
        assertThat(again.materials().missing()).isEmpty();
        assertThat(applications(again)).containsExactly(ApplicationState.ACCEPTED);
    }

    @Test
    void a_problem_shows_what_it_blocks_its_meeting_its_resolution_and_its_end() {
        var open = page(caseOpened().granted("M06", "development-reform").problem(), MONDAY);
        assertThat(open.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.state()).isEqualTo(ProblemState.OPEN);
            assertThat(problem.light().colour()).isEqualTo(Colour.GREEN);
        });
        assertThat(node(open, "M12").blockedBy()).containsExactly("p-1");

        var scheduled = page(sample.huddle(), MONDAY);
        assertThat(scheduled.problems().getFirst().state()).isEqualTo(ProblemState.MEETING_SCHEDULED);
        assertThat(scheduled.problems().getFirst().meetings()).hasSize(1);

        var closed = page(sample.released(), MONDAY);
        assertThat(closed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.state()).isEqualTo(ProblemState.CLOSED);
            assertThat(problem.resolutions()).hasSize(1);
            assertThat(problem.closing()).isNotNull();
            assertThat(problem.light().colour()).isEqualTo(Colour.NONE);
        });
        assertThat(node(closed, "M12").blockedBy()).isEmpty();
    }

    @Test
    void the_number_by_which_people_speak_of_the_project_stands_on_its_page() {
        var page = page(sample.opened(), MONDAY);

        assertThat(page.project()).satisfies(it -> assertThat(it.number()).isEqualTo("260-000-019"));
    }

    @Test
    void a_problem_with_two_days_is_not_yellow_from_its_first_minute() {
        var begun = LocalDate.of(2026, 10, 20);
        sample.opened()
                .story()
                .tell(
                        "p-2",
                        "agent1",
                        new ProblemRaisedV1(
                                "p",
                                "p-2",
                                "OTHER",
                                "缺少联系人",
                                "MANUAL",
                                "agent1",
                                null,
                                "agent1",
                                null,
                                null,
                                false,
                                begun.plusDays(2),
                                Instant.parse("2026-10-20T02:00:00Z")));

        assertThat(problemLight(begun)).isEqualTo(Colour.GREEN);
        assertThat(problemLight(begun.plusDays(1))).isEqualTo(Colour.YELLOW);
        assertThat(problemLight(begun.plusDays(3))).isEqualTo(Colour.RED);
    }

    private Colour problemLight(LocalDate today) {
        return page(sample, today).problems().getFirst().light().colour();
    }

    @Test
    void a_problem_past_its_deadline_is_red() {
        var page = page(caseOpened().problem(), LocalDate.of(2026, 10, 23));

        assertThat(page.problems().getFirst().light().colour()).isEqualTo(Colour.RED);
    }

    @Test
    void a_review_that_could_not_start_when_its_case_closed_is_shown_as_not_started() {
        var page = page(caseOpened().refused("M06", "development-reform").closed(), MONDAY);

        assertThat(node(page, "M06").state()).isEqualTo(NodeState.REFUSED);
        assertThat(node(page, "M06").statusCode()).isEqualTo(13);
        assertThat(node(page, "M12").state()).isEqualTo(NodeState.NOT_STARTED);
        assertThat(node(page, "M13").state()).isEqualTo(NodeState.UNDER_REVIEW);
        assertThat(applications(page)).containsExactly(ApplicationState.CLOSED);
    }

    @Test
    void a_review_whose_prerequisite_was_refused_is_shown_as_not_started() {
        var page =
                page(caseOpened().refused("M06", "development-reform").notStarted("M12", "natural-resources"), MONDAY);

        assertThat(node(page, "M12").state()).isEqualTo(NodeState.NOT_STARTED);
        assertThat(node(page, "M12").statusCode()).isEqualTo(14);
        assertThat(node(page, "M12").light().colour()).isEqualTo(Colour.NONE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void however_the_topics_interleave_the_page_says_the_same(long seed) {
        var events = SampleCase.of("p").told();
        var expected = PageFold.of("p", 1, "h", recorded(events), today(MONDAY));

        var page = PageFold.of("p", 1, "h", recorded(interleaved(events, new Random(seed))), today(MONDAY));

        assertThat(page.nodes()).as("seed %d", seed).isEqualTo(expected.nodes());
        assertThat(page.problems()).as("seed %d", seed).isEqualTo(expected.problems());
        assertThat(page.project()).as("seed %d", seed).isEqualTo(expected.project());
        assertThat(page.materials().missing()).as("seed %d", seed).isEmpty();
        assertThat(page.materials().stored())
                .as("seed %d", seed)
                .extracting(Materials.StoredMaterial::materialId)
                .containsExactlyInAnyOrder(SampleCase.LICENCE, SampleCase.REPORT);
    }

    @Test
    void entries_whose_payload_was_destroyed_are_passed_over() {
        var facts = new ArrayList<>(recorded(SampleCase.of("p").told()));
        facts.replaceAll(fact -> new RecordedFact(fact.header(), Optional.empty()));

        var page = PageFold.of("p", facts.size(), "h", facts, today(MONDAY));

        assertThat(page.project()).isNull();
        assertThat(page.nodes()).isEmpty();
        assertThat(page.asOf()).isNotNull();
    }

    @Test
    void changed_facts_are_shown_as_they_are_now() {
        sample.opened()
                .story()
                .tell(
                        "p",
                        "enterprise1",
                        new ProjectFactsChangedV1(
                                "p",
                                3,
                                List.of("name"),
                                "更名",
                                "enterprise1",
                                List.of(new FactDifference("name", "旧", "新")),
                                new StatedFacts(
                                        null, "新", "GOVERNMENT", "REPAIR", "91140881MA0GT4BX39", "乙单位", 1_980)));

        assertThat(page(sample, MONDAY).project())
                .extracting(
                        ProjectInfo::name,
                        ProjectInfo::category,
                        ProjectInfo::unitName,
                        ProjectInfo::totalInvestment,
                        ProjectInfo::factsVersion)
                .containsExactly("新", "REPAIR", "乙单位", Yuan.ofFen(1_980), 3);
    }

    @Test
    void a_number_that_an_old_project_gets_afterwards_stands_on_its_page() {
        sample.opened()
                .story()
                .tell(
                        "p",
                        "rule:numbering",
                        new ProjectFactsChangedV1(
                                "p",
                                2,
                                List.of("number"),
                                "补编办件编号",
                                "rule:numbering",
                                null,
                                new StatedFacts(
                                        null,
                                        "旧",
                                        "GOVERNMENT",
                                        "REPAIR",
                                        "91140881MA0GT4BX39",
                                        "乙单位",
                                        1_980,
                                        null,
                                        null,
                                        "260-000-027")));

        assertThat(page(sample, MONDAY).project())
                .extracting(ProjectInfo::number)
                .isEqualTo("260-000-027");
    }

    @Test
    void a_problem_that_moved_shows_its_owner_level_and_day_of_now_and_is_red_only_past_that_day() {
        var raised = sample.opened().problem().story().told().stream()
                .map(EventEnvelope::data)
                .filter(ProblemRaisedV1.class::isInstance)
                .map(ProblemRaisedV1.class::cast)
                .findFirst()
                .orElseThrow();
        var until = raised.deadline().plusDays(7);
        sample.story()
                .tell(
                        raised.problemId(),
                        "coordinator1",
                        new ProblemMovedV1(
                                "p",
                                raised.problemId(),
                                "ESCALATED",
                                "未果",
                                "AGENT",
                                "HUDDLE",
                                raised.owner(),
                                "natural-resources",
                                raised.deadline(),
                                until,
                                false,
                                List.of("natural-resources"),
                                sample.story().now(),
                                "coordinator1"));

        var shown = page(sample, raised.deadline().plusDays(1)).problems().getFirst();

        assertThat(shown.level()).isEqualTo("HUDDLE");
        assertThat(shown.owner()).isEqualTo("natural-resources");
        assertThat(shown.deadline()).isEqualTo(until);
        assertThat(shown.light().colour()).isNotEqualTo(Colour.RED);
    }

    @Test
    void a_problem_that_was_reopened_is_open_again_on_its_level_with_the_days_of_now() {
        var raised = sample.opened().problem().story().told().stream()
                .map(EventEnvelope::data)
                .filter(ProblemRaisedV1.class::isInstance)
                .map(ProblemRaisedV1.class::cast)
                .findFirst()
                .orElseThrow();
        var id = raised.problemId();
        var at = sample.story().now();
        sample.story().tell("m", "c", resolved(id, at));
        sample.story().tell(id, "agent1", new ProblemClosedV1("p", id, "已办理", "agent1", at));
        assertThat(page(sample, MONDAY).problems().getFirst().state()).isEqualTo(ProblemState.CLOSED);

        sample.story()
                .tell(
                        id,
                        "agent1",
                        new ProblemReopenedV1(
                                "p",
                                id,
                                "变更登记尚未完成",
                                "已办理",
                                "HUDDLE",
                                "natural-resources",
                                raised.deadline().plusDays(9),
                                false,
                                List.of("natural-resources"),
                                at.plusSeconds(60),
                                "agent1"));

        var shown = page(sample, MONDAY).problems().getFirst();
        assertThat(shown.state()).as("what was resolved did not solve it").isEqualTo(ProblemState.OPEN);
        assertThat(shown.closing()).isNull();
        assertThat(shown.owner()).isEqualTo("natural-resources");
        assertThat(shown.level()).isEqualTo("HUDDLE");
        assertThat(shown.deadline()).isEqualTo(raised.deadline().plusDays(9));
    }

    @Test
    void what_could_not_come_about_settles_no_problem() {
        sample.opened().problem();
        var raised = ((ProblemRaisedV1) sample.story().told().stream()
                .filter(it -> it.data() instanceof ProblemRaisedV1)
                .findFirst()
                .orElseThrow()
                .data());
        var id = raised.problemId();
        var answer = new ResolutionEffectedV1(
                "p",
                "case",
                "r",
                id,
                "case-M12",
                Word.of(ResolutionEffect.EXTEND_REVIEW),
                Word.of(EffectOutcome.REFUSED),
                Word.of(EffectRefusal.EXTENDED_BEFORE),
                List.of("natural-resources"),
                raised.raisedAt());

        sample.story().tell("m", "c", resolved(id, raised.raisedAt()));
        sample.story().tell("case", "c", answer);

        var shown = page(sample, MONDAY).problems().getFirst();
        assertThat(shown.state()).isEqualTo(ProblemState.OPEN);
        assertThat(shown.resolutions()).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo("REFUSED");
            assertThat(it.refusal()).isEqualTo("EXTENDED_BEFORE");
        });
    }

    private static ResolutionRecordedV1 resolved(String problem, Instant at) {
        return new ResolutionRecordedV1(
                "p", "m", "r", problem, "三日内办理", Word.of(ResolutionEffect.NONE), null, null, "c", at);
    }

    @Test
    void a_meeting_that_is_over_or_cancelled_is_no_longer_one_that_is_scheduled() {
        sample.opened().problem();
        var problem = ((ProblemRaisedV1) sample.story().told().stream()
                        .filter(it -> it.data() instanceof ProblemRaisedV1)
                        .findFirst()
                        .orElseThrow()
                        .data())
                .problemId();
        var at = sample.story().now();
        sample.story()
                .tell(
                        "m",
                        "c",
                        new MeetingScheduledV1(
                                "p",
                                "m",
                                Word.of(MeetingKind.HUDDLE),
                                problem,
                                at,
                                at.plusSeconds(60),
                                List.of("ecology")));
        assertThat(page(sample, MONDAY).problems().getFirst().state()).isEqualTo(ProblemState.MEETING_SCHEDULED);

        var later = at.plusSeconds(7_200);
        var elsewhere = new MeetingRescheduledV1(
                "p", "m", problem, at, later, later.plusSeconds(60), List.of("ecology"), null, "有督察", at, "c");
        sample.story().tell("m", "c", elsewhere);
        assertThat(page(sample, MONDAY).problems().getFirst().meetings())
                .extracting(ProblemItem.Meeting::start)
                .containsExactly(later);

        sample.story().tell("m", "c", new MeetingCancelledV1("p", "m", problem, at, List.of("ecology"), "改期", at, "c"));

        var shown = page(sample, MONDAY).problems().getFirst();
        assertThat(shown.state()).isEqualTo(ProblemState.OPEN);
        assertThat(shown.meetings()).extracting(ProblemItem.Meeting::state).containsExactly(MeetingState.CANCELLED);
    }

    @Test
    void what_was_granted_on_an_exemption_that_fell_is_yellow_at_once_and_red_past_the_day_of_its_task() {
        var at = sample.opened().planned().story().now();
        sample.story()
                .tell(
                        "p",
                        "window1",
                        new PlanExemptionUndoneV1(
                                "p",
                                3,
                                "M15",
                                "节能审查",
                                "industry",
                                "S25",
                                List.of(new FactDifference("planningConditionsChanged", "false", "true")),
                                Word.of(ExemptionEffect.SUPERVISION),
                                at,
                                "window1",
                                List.of(),
                                List.of(new ConcernedMatter("M36", "施工许可", "housing"))));
        var untold = node(page(sample, MONDAY), "M15");
        sample.story()
                .tell(
                        "t",
                        "rule:exemption-undone",
                        new ProblemRaisedV1(
                                "p",
                                "t",
                                "OTHER",
                                "豁免失效",
                                "EXEMPTION_UNDONE",
                                "rule:exemption-undone",
                                "industry",
                                "industry",
                                null,
                                null,
                                false,
                                MONDAY.plusDays(4),
                                at,
                                "M15",
                                "HUDDLE",
                                false,
                                List.of("industry")));

        assertThat(untold.light().colour()).isEqualTo(Colour.YELLOW);
        assertThat(untold.light().text()).isEqualTo("豁免（S25）失效，转入监管");
        assertThat(untold.state()).as("not exempt any more").isEqualTo(NodeState.SUPERVISED);
        for (var matter : List.of("M15", "M36")) {
            assertThat(light(matter, MONDAY).colour()).isEqualTo(Colour.YELLOW);
            assertThat(light(matter, MONDAY).text()).isEqualTo("豁免（S25）失效，监管任务剩余 4 个工作日");
            assertThat(light(matter, MONDAY.plusDays(5)).colour()).isEqualTo(Colour.RED);
            assertThat(node(page(sample, MONDAY), matter).exemptionUndone().due())
                    .isEqualTo(MONDAY.plusDays(4));
        }
    }

    @Test
    void d7_what_was_granted_without_a_matter_is_supervised_by_the_day_of_its_head_until_the_head_has_answered() {
        caseOpened();
        var review = new ReviewRef("p", sample.application(), sample.application() + "-M13", "M13", "ecology");
        var at = sample.story().now();
        var granted = new ReviewProgress(Word.of(ReviewState.GRANTED), 11, null);
        sample.story()
                .tell(
                        sample.application(),
                        "window1",
                        new ReviewExemptionUndoneV1(
                                review,
                                "S25",
                                List.of(),
                                Word.of(ExemptionEffect.SUPERVISION),
                                at,
                                "window1",
                                "M15",
                                MONDAY.plusDays(2),
                                null,
                                granted));

        assertThat(light("M13", MONDAY).text()).isEqualTo("豁免（S25）失效，监管任务剩余 2 个工作日");
        assertThat(light("M13", MONDAY.plusDays(3)).colour()).isEqualTo(Colour.RED);
        sample.story()
                .tell(
                        sample.application(),
                        "head",
                        new ReviewSupervisionAnsweredV1(
                                review, "补办", MONDAY.plusDays(2), MONDAY.plusDays(9), at, "head", granted));
        assertThat(light("M13", MONDAY.plusDays(3)).colour()).isEqualTo(Colour.NONE);
    }

    @Test
    void a_revoked_material_is_marked_until_it_may_be_used_again() {
        var at = sample.opened().materials().story().now();
        var stored = (MaterialStoredV1) sample.story().told().getLast().data();
        sample.story()
                .tell(
                        stored.materialId(),
                        "window1",
                        new MaterialFlaggedV1(
                                "p",
                                stored.materialId(),
                                stored.name(),
                                Word.of(MaterialFlag.REVOKED),
                                "出具单位撤回",
                                List.of(),
                                at,
                                "window1"));

        assertThat(page(sample, MONDAY).materials().stored())
                .filteredOn(it -> it.materialId().equals(stored.materialId()))
                .extracting(it -> it.flag().kind())
                .containsExactly("REVOKED");
    }

    private SampleCase caseOpened() {
        return sample.opened().planned().materials().accepted().caseOpened();
    }

    private ShownLight light(String matter, LocalDate on) {
        return node(page(sample, on), matter).light();
    }

    private static List<ApplicationState> applications(ProjectPage page) {
        return page.project().applications().stream()
                .map(ProjectInfo.ApplicationSummary::state)
                .toList();
    }

    private static Node node(ProjectPage page, String matter) {
        return page.nodes().stream()
                .filter(node -> node.matterCode().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectPage page(SampleCase sample, LocalDate on) {
        var facts = recorded(sample.story().told());
        return PageFold.of("p", facts.size(), "h", facts, today(on));
    }

    private static Today today(LocalDate on) {
        return new Today(PublishedSchedules.calendar(), on, Wording.ZH);
    }

    private static List<RecordedFact> recorded(List<EventEnvelope> events) {
        var facts = new ArrayList<RecordedFact>();
        for (var event : events) {
            var header = new EntryHeader(
                    facts.size() + 1,
                    Hash.of(""),
                    event.id(),
                    event.type(),
                    event.source(),
                    event.subject(),
                    event.sequence(),
                    event.time(),
                    event.actor(),
                    new PayloadSeal.Committed(Hash.of("")));
            facts.add(new RecordedFact(header, Optional.of(event.data())));
        }
        return facts;
    }

    /** Any order that keeps that of each aggregate. */
    private static List<EventEnvelope> interleaved(List<EventEnvelope> events, Random random) {
        Map<AggregateKey, Deque<EventEnvelope>> queues = new LinkedHashMap<>();
        for (var event : events) {
            queues.computeIfAbsent(new AggregateKey(event.source(), event.subject()), _ -> new ArrayDeque<>())
                    .add(event);
        }
        var mixed = new ArrayList<EventEnvelope>();
        while (!queues.isEmpty()) {
            var keys = List.copyOf(queues.keySet());
            var key = keys.get(random.nextInt(keys.size()));
            mixed.add(queues.get(key).removeFirst());
            if (queues.get(key).isEmpty()) queues.remove(key);
        }
        return mixed;
    }
}
