package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.merged;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock stands still by itself while a matter that has to come first is not there (D5, D7). */
class WaitsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void d7_a_clock_stands_still_by_itself_until_a_prerequisite_that_became_necessary_is_met() {
        var opened = opened();
        assertThat(due(opened, "M36")).contains(LocalDate.of(2026, 9, 16));

        var waiting = after(opened, "M36", added(TUESDAY));
        assertThat(due(waiting, "M36")).isEmpty();
        assertThat(review(waiting, "M36").timeLimit().orElseThrow().light(CALENDAR, MONDAY.plusDays(60)))
                .isEqualTo(Light.NONE);

        // It stood on Wednesday, Thursday and Friday.
        var met = after(waiting, "M36", met(FRIDAY));
        assertThat(due(met, "M36")).contains(LocalDate.of(2026, 9, 20));
        assertThat(review(met, "M36").docket().time().waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait.until()).contains(FRIDAY));
    }

    @Test
    void a_wait_is_told_when_it_begins_and_when_it_is_over_with_the_reason_the_result_and_the_new_day() {
        var begun = (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M36", added(TUESDAY));

        assertThat(begun.events()).singleElement().satisfies(event -> {
            var told = (ReviewSuspendedV1) event;
            assertThat(told.requiredMatter()).isEqualTo("M25");
            assertThat(told.reason()).contains("M25", "规划条件变更");
            assertThat(told.announcedWorkingDays()).isZero();
            assertThat(told.progress().due()).isNull();
        });
        var over = (Decision.Changed<Case, ReviewRefusal>) decide(begun.next(), "M36", met(FRIDAY));
        assertThat(over.events()).singleElement().satisfies(event -> {
            var told = (ReviewSuspensionEndedV1) event;
            assertThat(told.suspensionId())
                    .isEqualTo(((ReviewSuspendedV1) begun.events().getFirst()).suspensionId());
            assertThat(told.result()).contains("永规〔2026〕1号");
            assertThat(told.newDue()).isEqualTo(LocalDate.of(2026, 9, 20));
        });
        assertThat(decide(begun.next(), "M36", added(WEDNESDAY))).as("once").isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void nothing_turns_red_and_nobody_has_to_look_while_it_waits() {
        var waiting = after(opened(), "M36", added(TUESDAY));

        assertThat(decide(waiting, "M36", CaseBuilder.checkTime(MONDAY.plusDays(60))))
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(new TimeWatch(CALENDAR).nextLook(waiting)).isEqualTo(new TimeWatch(CALENDAR).nextLook(m13Alone()));
    }

    @Test
    void a_wait_and_a_supplement_at_once_stop_the_clock_once_in_whichever_order_they_end() {
        var both = after(after(opened(), "M36", askSupplement(TUESDAY)), "M36", added(TUESDAY));

        var answered = (Decision.Changed<Case, ReviewRefusal>) decide(both, "M36", answer(WEDNESDAY));
        assertThat(answered.events().getFirst()).isInstanceOfSatisfying(ReviewResumedV1.class, told -> {
            assertThat(told.provisional()).isTrue();
            assertThat(told.progress().due()).isEqualTo(LocalDate.of(2026, 9, 17));
        });
        assertThat(due(answered.next(), "M36")).as("it still waits").isEmpty();
        var metLast = after(answered.next(), "M36", met(FRIDAY));
        var answeredLast = after(after(both, "M36", met(WEDNESDAY)), "M36", answer(FRIDAY));

        assertThat(due(metLast, "M36")).contains(LocalDate.of(2026, 9, 20));
        assertThat(due(answeredLast, "M36")).isEqualTo(due(metLast, "M36"));
    }

    @Test
    void a_wait_that_begins_while_a_withdrawal_is_pending_goes_on_when_that_is_denied() {
        var asked = after(opened(), "M36", new ReviewCommand.AskWithdrawal(new Withdrawal("改址", on(TUESDAY))));

        var waiting = after(asked, "M36", added(WEDNESDAY));
        var denied = after(waiting, "M36", new ReviewCommand.DenyWithdrawal(on(FRIDAY)));

        assertThat(review(denied, "M36")).isInstanceOf(Review.UnderReview.class);
        assertThat(due(denied, "M36")).isEmpty();
    }

    @Test
    void what_is_refused_while_it_waits_has_not_used_the_days_of_the_wait_and_waits_no_more() {
        var refused = after(after(opened(), "M36", added(TUESDAY)), "M36", refuse(FRIDAY));

        var review = (Review.Refused) review(refused, "M36");
        assertThat(review.rejection().usedWorkingDays()).isEqualTo(1);
        assertThat(review.docket().time().waitFor(matter("M25"))).isEmpty();
    }

    @Test
    void a_prerequisite_of_the_same_case_that_is_revoked_stops_what_rests_on_it() {
        var opened = aCase().review("M06", 5).review("M12", 5, "M06").opened();
        var running = after(opened, "M06", grant(TUESDAY));
        assertThat(due(running, "M12")).isPresent();

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(running, "M06", new ReviewCommand.Revoke("材料不实", on(WEDNESDAY)));

        assertThat(said(ruling)).containsExactly("review.revoked.v1", "review.suspended.v1");
        assertThat(due(ruling.next(), "M12")).isEmpty();
    }

    @Test
    void d6_what_one_part_of_a_merged_handling_waits_for_stops_the_clock_of_all() {
        var opened = aCase().review("M02", 5)
                .on(merged("M02", "M03"))
                .review("M03", 5)
                .on(merged("M02", "M03"))
                .opened();

        var waiting = after(
                opened,
                "M02",
                new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", List.of(), on(TUESDAY)));

        assertThat(due(waiting, "M02")).isEmpty();
        assertThat(due(waiting, "M03")).isEmpty();
        var met = after(waiting, "M02", met(FRIDAY));
        assertThat(due(met, "M03")).isPresent().isEqualTo(due(met, "M02"));
    }

    @Test
    void what_has_not_started_has_no_clock_to_stand_still() {
        var opened = aCase().review("M06", 5).review("M36", 7, "M06").opened();

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(opened, "M36", added(TUESDAY));

        assertThat(ruling.events()).isEmpty();
        assertThat(review(ruling.next(), "M36").docket().time().waits()).isEmpty();
    }

    private static Case opened() {
        return aCase().review("M36", 7).review("M13", 30).opened();
    }

    private static Case m13Alone() {
        return aCase().review("M13", 30).opened();
    }

    private static ReviewCommand added(LocalDate day) {
        return new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", List.of(), on(day));
    }

    private static ReviewCommand met(LocalDate day) {
        return new ReviewCommand.MeetRequirement(matter("M25"), Optional.of("永规〔2026〕1号"), on(day));
    }

    private static Optional<LocalDate> due(Case of, String code) {
        return review(of, code).due(CALENDAR).map(DueDate::date);
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
