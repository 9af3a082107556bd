package cn.yongji.onestop.ledger.holding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.page.domain.ProjectPage;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In whose hands days were, day by day. The sample case is opened, accepted and its case opened on Monday 2026-10-12. */
class HoldingTest {
    private final SampleCase sample =
            new SampleCase("p").opened().planned().accepted().caseOpened();

    @Test
    void a_department_holds_from_the_day_after_the_start_to_that_of_the_decision() {
        at("2026-10-14T02:00:00Z").granted("M06", "development-reform");

        assertThat(review("M06", "2026-10-20"))
                .containsExactly("(10-12, 10-15] Department[code=development-reform, name=发展和改革局] 3/3");
    }

    @Test
    void the_applicant_holds_from_the_day_after_the_request_to_that_on_which_the_answer_takes_effect() {
        at("2026-10-14T02:00:00Z").supplementAsked();
        at("2026-10-15T02:00:00Z").supplemented();

        // Answered on Saturday 10-17, which takes effect on Monday.
        assertThat(review("M13", "2026-10-21"))
                .containsExactly(
                        "(10-12, 10-14] Department[code=ecology, name=生态环境局] 2/2",
                        "(10-14, 10-19] Applicant[asked=SUPPLEMENT] 5/3",
                        "(10-19, 10-21] Department[code=ecology, name=生态环境局] 2/2");
    }

    @Test
    void a_special_procedure_goes_before_the_supplement_that_is_asked_for_in_it() {
        at("2026-10-13T02:00:00Z").supplementAsked();
        at("2026-10-14T02:00:00Z");
        sample.story().tell(sample.application(), "head", procedure());

        assertThat(review("M13", "2026-10-16"))
                .containsExactly(
                        "(10-12, 10-13] Department[code=ecology, name=生态环境局] 1/1",
                        "(10-13, 10-14] Applicant[asked=SUPPLEMENT] 1/1",
                        "(10-14, 10-16] Excluded[kind=EXPERT_REVIEW] 2/2");
    }

    @Test
    void a_problem_that_blocks_holds_instead_of_the_department_and_the_clock_runs_on() {
        at("2026-10-12T04:00:00Z").granted("M06", "development-reform");
        at("2026-10-14T02:00:00Z").problem();
        at("2026-10-16T02:00:00Z").released();

        assertThat(review("M12", "2026-10-19"))
                .containsExactly(
                        "(10-13, 10-14] Department[code=natural-resources, name=自然资源局] 1/1",
                        "(10-14, 10-16] Problem[problemId=p-1, level=Optional.empty] 2/2",
                        "(10-16, 10-19] Department[code=natural-resources, name=自然资源局] 3/1");
    }

    @Test
    void waiting_for_another_matter_lies_before_the_start_and_is_told_apart() {
        at("2026-10-14T02:00:00Z").granted("M06", "development-reform");

        var waited = of("M12", "2026-10-20").waited().orElseThrow();

        assertThat(waited.from()).isEqualTo("2026-10-12");
        assertThat(waited.to()).isEqualTo("2026-10-15");
        assertThat(waited.workingDays()).isEqualTo(3);
    }

    @Test
    void the_review_with_most_working_days_left_sets_the_pace_one_that_stands_still_included() {
        at("2026-10-14T02:00:00Z").supplementAsked();

        // From 10-15 on M13 keeps three of its five days, M06 has fewer every day: what waits for the unit decides.
        assertThat(project("2026-10-16"))
                .containsExactly(
                        "(10-12, 10-15] Department[code=development-reform, name=发展和改革局] 3/3",
                        "(10-15, 10-16] Applicant[asked=SUPPLEMENT] 1/1");
    }

    @Test
    void while_no_review_is_open_the_window_the_unit_or_nobody_holds() {
        var filed = new SampleCase("p");
        filed.story().at(Instant.parse("2026-10-09T02:00:00Z"));
        filed.opened().planned();
        filed.story().at(Instant.parse("2026-10-13T02:00:00Z"));
        filed.corrected();

        var runs = Holding.of(PageFold.courseOf(filed.story().recorded()), AnyCase.CALENDAR, LocalDate.of(2026, 10, 15))
                .runs();

        // Filed with the legal day 10-12, and asked for more on 10-13.
        assertThat(runs.stream().map(HoldingTest::told))
                .containsExactly(
                        "(10-09, 10-12] Preparation[] 3/2",
                        "(10-12, 10-13] Window[] 1/1",
                        "(10-13, 10-15] Applicant[asked=CORRECTION] 2/2");
        assertThat(runs.stream().map(HeldRun::entry)).containsExactly(1L, 4L, 5L);
    }

    @Test
    void once_everything_is_granted_the_file_stays_open_and_is_followed_up() {
        at("2026-10-13T02:00:00Z");
        for (var matter : List.of("M06", "M12", "M13", "M36")) granted(matter);

        assertThat(project("2026-10-16"))
                .containsExactly(
                        "(10-12, 10-13] Department[code=development-reform, name=发展和改革局] 1/1",
                        "(10-13, 10-16] FollowUp[] 3/3");
    }

    @Test
    void once_the_works_have_begun_nobody_holds_the_file_any_more() {
        at("2026-10-13T02:00:00Z");
        for (var matter : List.of("M06", "M12", "M13", "M36")) granted(matter);
        at("2026-10-16T02:00:00Z")
                .story()
                .tell(
                        "p",
                        "agent1",
                        new WorksBegunV1(
                                "p", LocalDate.of(2026, 10, 15), sample.story().now(), "agent1", null));

        assertThat(project("2026-10-20")).last().isEqualTo("(10-13, 10-15] FollowUp[] 2/2");
    }

    @Test
    void works_have_to_begin_within_three_months_of_the_permit_and_the_page_watches_it() {
        at("2026-10-13T02:00:00Z");
        granted("M36");

        var watched = page("2027-01-12").startOfWorks();
        assertThat(watched.permittedOn()).isEqualTo("2026-10-13");
        assertThat(watched.beginBy()).isEqualTo("2027-01-13");
        assertThat(watched.light().colour()).isEqualTo(Light.Colour.YELLOW);
        assertThat(watched.begunOn()).isNull();

        at("2026-12-01T02:00:00Z")
                .story()
                .tell(
                        "p",
                        "agent1",
                        new WorksBegunV1(
                                "p", LocalDate.of(2026, 12, 1), sample.story().now(), "agent1", null));
        assertThat(page("2027-03-01").startOfWorks().begunOn()).isEqualTo("2026-12-01");
        assertThat(page("2027-03-01").startOfWorks().light().colour()).isEqualTo(Light.Colour.NONE);
        assertThat(page("2027-03-01").project().worksBegunOn()).isEqualTo("2026-12-01");

        at("2026-12-03T02:00:00Z")
                .story()
                .tell(
                        "p",
                        "agent1",
                        new WorksBegunV1(
                                "p", LocalDate.of(2026, 12, 2), sample.story().now(), "agent1", "误报了进场日期"));
        assertThat(page("2027-03-01").startOfWorks().begunOn())
                .as("as it was corrected")
                .isEqualTo("2026-12-02");
    }

    private ProjectPage page(String day) {
        var facts = sample.story().recorded();
        return PageFold.of(
                "p", facts.size(), "h", facts, new Today(AnyCase.CALENDAR, LocalDate.parse(day), Wording.ZH));
    }

    @Test
    void days_beyond_the_schedules_that_are_published_are_provisional() {
        var last = PublishedSchedules.calendar().knownUntil();

        var runs = of("M13", last.plusDays(3).toString()).runs();

        assertThat(runs.getLast().provisional()).isTrue();
    }

    private SampleCase at(String instant) {
        sample.story().at(Instant.parse(instant));
        return sample;
    }

    private void granted(String matter) {
        var department = matter.equals("M06") ? "development-reform" : "any";
        sample.story()
                .tell(
                        sample.application(),
                        "r",
                        new ReviewDecidedV1(
                                new ReviewRef("p", sample.application(), sample.review(matter), matter, department),
                                matter,
                                Word.of(HowItEnded.GRANTED),
                                null,
                                null,
                                sample.story().now(),
                                "r",
                                1,
                                ReviewProgress.coded(11)));
    }

    private ReviewSuspendedV1 procedure() {
        var on = LocalDate.of(2026, 10, 14);
        return new ReviewSuspendedV1(
                new ReviewRef("p", sample.application(), sample.review("M13"), "M13", "ecology"),
                "x-1",
                Word.of(PauseKind.EXPERT_REVIEW),
                "r",
                "head",
                5,
                on,
                on,
                sample.story().now(),
                "head",
                null,
                null,
                ReviewProgress.UNTOLD);
    }

    private Holders held(String to) {
        return Holding.of(PageFold.courseOf(sample.story().recorded()), AnyCase.CALENDAR, LocalDate.parse(to));
    }

    private ReviewHolders of(String matter, String to) {
        return held(to).reviews().stream()
                .filter(it -> it.matterCode().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private List<String> review(String matter, String to) {
        return of(matter, to).runs().stream().map(HoldingTest::told).toList();
    }

    private List<String> project(String to) {
        return held(to).runs().stream().map(HoldingTest::told).toList();
    }

    /** {@code (10-12, 10-14] Window[] 2/2}: the days, the hands, natural and working days. */
    private static String told(HeldRun run) {
        var from = run.from().toString().substring(5);
        var to = run.to().toString().substring(5);
        return "(%s, %s] %s %d/%d".formatted(from, to, run.holder(), run.naturalDays(), run.workingDays());
    }
}
