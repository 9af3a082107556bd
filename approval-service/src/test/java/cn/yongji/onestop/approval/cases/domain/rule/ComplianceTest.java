package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.S21;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.exempt;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.approval.inbox.CaseErrand;
import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 监管任务: an exemption fell after the grant, and the head answers for it (D5, D7). */
class ComplianceTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    /** Three working days after Wednesday. */
    private static final LocalDate REPLY_BY = LocalDate.of(2026, 9, 14);

    @Test
    void d5_an_exemption_that_falls_after_the_grant_opens_a_task_with_a_day_for_the_head() {
        var fallen = fallen();

        assertThat(review(fallen).docket().desk().openTasks()).singleElement().satisfies(task -> {
            assertThat(task.rule()).isEqualTo(S21);
            assertThat(task.required()).isEmpty();
            assertThat(task.notice().replyBy()).isEqualTo(REPLY_BY);
        });
        assertThat(CaseErrand.in(fallen).filter(it -> it.kind() == Errand.Kind.SUPERVISION))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.due(CALENDAR).orElseThrow().date()).isEqualTo(REPLY_BY));
        assertThat(new TimeWatch(CALENDAR).nextLook(fallen)).contains(REPLY_BY.plusDays(1));
    }

    @Test
    void d7_a_matter_that_became_necessary_after_the_grant_opens_one_that_names_it() {
        var granted = after(aCase().review("M36", 7).opened(), "M36", grant(TUESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(
                granted,
                "M36",
                new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", List.of(), on(WEDNESDAY)));

        assertThat(ruling.events()).singleElement().satisfies(event -> {
            var told = (ReviewExemptionUndoneV1) event;
            assertThat(told.requiredMatter()).isEqualTo("M25");
            assertThat(told.replyBy()).isEqualTo(REPLY_BY);
        });
        assertThat(ruling.next()
                        .review(matter("M36"))
                        .orElseThrow()
                        .docket()
                        .desk()
                        .openTasks())
                .singleElement()
                .satisfies(task -> assertThat(task.required()).contains(matter("M25")));
    }

    @Test
    void d7_the_task_about_a_missing_matter_is_over_by_itself_once_that_is_granted() {
        var granted = after(aCase().review("M36", 7).opened(), "M36", grant(TUESDAY));
        var supervised = after(
                granted,
                "M36",
                new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", List.of(), on(TUESDAY)));
        var met = new ReviewCommand.MeetRequirement(matter("M25"), Optional.of("永审〔2026〕9号"), on(WEDNESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(supervised, "M36", met);

        assertThat(ruling.events()).singleElement().satisfies(event -> {
            var told = (ReviewSupervisionAnsweredV1) event;
            assertThat(told.answeredBy()).isEqualTo("rule:prerequisite-granted");
            assertThat(told.text()).isEqualTo("前置事项 M25 已准予（永审〔2026〕9号）");
        });
        assertThat(CaseErrand.in(ruling.next()).map(Errand::kind)).doesNotContain(Errand.Kind.SUPERVISION);
        assertThat(new TimeWatch(CALENDAR).nextLook(ruling.next())).isEmpty();
        assertThat(decide(ruling.next(), "M36", met)).isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void d7_while_another_task_of_the_review_is_open_its_end_is_not_told_as_an_answer_to_all() {
        var granted = after(aCase().review("M36", 7).opened(), "M36", grant(TUESDAY));
        var supervised = after(
                after(
                        granted,
                        "M36",
                        new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", List.of(), on(TUESDAY))),
                "M36",
                new ReviewCommand.AddRequirement(matter("M24"), "S25", "规划条件变更", List.of(), on(TUESDAY)));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(
                supervised, "M36", new ReviewCommand.MeetRequirement(matter("M25"), Optional.empty(), on(WEDNESDAY)));

        assertThat(ruling.events()).isEmpty();
        assertThat(ruling.next()
                        .review(matter("M36"))
                        .orElseThrow()
                        .docket()
                        .desk()
                        .openTasks())
                .singleElement()
                .satisfies(task -> assertThat(task.required()).contains(matter("M24")));
    }

    @Test
    void the_head_answers_once_as_a_supervision_notice_is_answered_and_the_task_is_over() {
        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(fallen(), "M06", answer(WEDNESDAY));

        assertThat(ruling.events()).singleElement().satisfies(event -> {
            var told = (ReviewSupervisionAnsweredV1) event;
            assertThat(told.text()).isEqualTo("已组织专家补充论证");
            assertThat(told.replyBy()).isEqualTo(REPLY_BY);
        });
        assertThat(review(ruling.next())).as("the grant stands").isInstanceOf(Review.Granted.class);
        assertThat(CaseErrand.in(ruling.next()).map(Errand::kind)).doesNotContain(Errand.Kind.SUPERVISION);
        assertThat(decide(ruling.next(), "M06", answer(WEDNESDAY)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.SupervisionAnswered(on(WEDNESDAY).at())));
        assertThat(decide(ruling.next(), "M06", checkTime(REPLY_BY.plusDays(1))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void the_leader_hears_once_that_the_day_of_a_task_has_passed() {
        assertThat(decide(fallen(), "M06", checkTime(REPLY_BY))).isEqualTo(new Decision.Unchanged<>());

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(fallen(), "M06", checkTime(REPLY_BY.plusDays(1)));

        assertThat(ruling.events()).singleElement().satisfies(event -> {
            var told = (ReviewRungReachedV1) event;
            assertThat(told.rung()).isEqualTo(Word.of(LadderRung.LEADER));
            assertThat(told.due()).isEqualTo(REPLY_BY);
        });
        assertThat(decide(ruling.next(), "M06", checkTime(REPLY_BY.plusDays(2))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void what_is_granted_and_owes_no_answer_is_closed_for_one_and_what_is_taken_back_has_no_task() {
        var granted = after(exempted(), "M06", grant(TUESDAY));
        assertThat(decide(granted, "M06", answer(WEDNESDAY))).isInstanceOf(Decision.Refused.class);

        var back = after(fallen(), "M06", new ReviewCommand.WithdrawDecision("重新评审", on(WEDNESDAY)));

        assertThat(review(back).docket().desk().tasks()).isEmpty();
    }

    @Test
    void a_calendar_that_changes_moves_the_day_for_the_answer_while_it_is_awaited() {
        var snow = withSnowOn(LocalDate.of(2026, 9, 11));
        var moved = (Decision.Changed<Case, ReviewRefusal>) new Deadlines(snow).move(fallen(), on(WEDNESDAY));

        assertThat(review(moved.next()).docket().desk().openTasks())
                .singleElement()
                .satisfies(task -> assertThat(task.notice().replyBy()).isEqualTo(REPLY_BY.plusDays(1)));
        assertThat(new TimeWatch(CALENDAR).dueUpTo(fallen()).orElseThrow()).isAfterOrEqualTo(REPLY_BY);
        assertThat(review(((Decision.Changed<Case, ReviewRefusal>)
                                new Deadlines(snow).move(after(fallen(), "M06", answer(WEDNESDAY)), on(WEDNESDAY)))
                        .next()))
                .as("what was answered stays")
                .satisfies(review -> assertThat(review.docket()
                                .desk()
                                .tasks()
                                .getFirst()
                                .notice()
                                .replyBy())
                        .isEqualTo(REPLY_BY));
    }

    @Test
    void a_calendar_that_changes_moves_the_day_by_which_a_head_decides_on_revoking() {
        var found = after(
                after(exempted(), "M06", grant(TUESDAY)),
                "M06",
                new ReviewCommand.FindCommitmentFalse("未安装", on(WEDNESDAY)));
        var day = review(found).docket().hindrances().duty().orElseThrow().decideBy();
        assertThat(day)
                .isPresent()
                .isEqualTo(Optional.of(CALENDAR.plus(WEDNESDAY, 10).date()));

        var moved = (Decision.Changed<Case, ReviewRefusal>)
                new Deadlines(withSnowOn(LocalDate.of(2026, 9, 11))).move(found, on(WEDNESDAY));

        assertThat(review(moved.next())
                        .docket()
                        .hindrances()
                        .duty()
                        .orElseThrow()
                        .decideBy())
                .contains(CALENDAR.plus(WEDNESDAY, 11).date());
        assertThat(new TimeWatch(CALENDAR).dueUpTo(found).orElseThrow()).isAfterOrEqualTo(day.get());
    }

    private static WorkingCalendar withSnowOn(LocalDate day) {
        return WorkingCalendar.of(PublishedSchedules.all().stream()
                .map(it -> it.year() == day.getYear()
                        ? new YearSchedule(
                                it.version() + "-snow",
                                it.year(),
                                it.source(),
                                it.published(),
                                it.holidays(),
                                it.makeUpDays(),
                                List.of(LocalDecision.restOn(day, "暴雪")))
                        : it)
                .toList());
    }

    private static Case exempted() {
        return aCase().review("M06", 10).on(exempt(S21)).review("M13", 30).opened();
    }

    private static Case fallen() {
        return after(
                after(exempted(), "M06", grant(TUESDAY)),
                "M06",
                new ReviewCommand.UndoExemption(new UndoneExemption(S21, List.of(), on(WEDNESDAY))));
    }

    private static ReviewCommand answer(LocalDate day) {
        return new ReviewCommand.AnswerSupervision("已组织专家补充论证", LocalDate.of(2026, 9, 30), on(day));
    }

    private static Review review(Case of) {
        return of.review(matter("M06")).orElseThrow();
    }
}
