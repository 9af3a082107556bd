package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.at;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.exempt;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.merged;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionDeniedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionProposedV1;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A special procedure that a reviewer asks the head for. */
class ProcedureRequestTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final Act HEAD = new Act(at(THURSDAY), "head-m06");

    @Test
    void what_is_only_asked_for_stops_no_clock() {
        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(opened(), "M06", propose("p", ProcedureKind.HEARING, 15));

        var told = (ReviewSuspensionProposedV1) ruling.events().getFirst();
        assertThat(told.kind()).isEqualTo(Word.of(PauseKind.HEARING));
        assertThat(told.announcedWorkingDays()).isEqualTo(15);
        assertThat(review(ruling.next()).timeLimit()).isEqualTo(review(opened()).timeLimit());
        assertThat(decide(ruling.next(), "M06", grant(THURSDAY))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void the_head_opens_it_as_it_was_asked_for_from_the_day_of_the_approval() {
        var asked = after(opened(), "M06", propose("p", ProcedureKind.HEARING, 15));

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(asked, "M06", new ReviewCommand.ApproveProcedure("p", HEAD));

        var told = (ReviewSuspendedV1) ruling.events().getFirst();
        assertThat(told.suspensionId()).isEqualTo("p");
        assertThat(told.approver()).isEqualTo("head-m06");
        assertThat(told.suspendedFrom()).isEqualTo(THURSDAY);
        assertThat(told.expectedUntil()).isEqualTo(CALENDAR.plus(THURSDAY, 15).date());
        assertThat(review(ruling.next())).isInstanceOf(Review.InProcedure.class);
        var over = after(ruling.next(), "M06", new ReviewCommand.EndProcedure("p", "听证完毕", on(THURSDAY.plusDays(1))));
        assertThat(review(over).timeLimit().orElseThrow().due(CALENDAR))
                .isEqualTo(Optional.of(CALENDAR.plus(MONDAY, 11)));
    }

    @Test
    void nobody_approves_what_he_asked_for_himself() {
        var asked = after(opened(), "M06", propose("p", ProcedureKind.HEARING, 15));

        assertThat(decide(asked, "M06", new ReviewCommand.ApproveProcedure("p", on(THURSDAY))))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.OwnRequest("review-water")));
        assertThat(decide(asked, "M06", new ReviewCommand.DenyProcedure("p", "不再需要", on(THURSDAY))))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void the_head_may_say_no_with_a_reason_and_then_it_may_be_asked_for_anew() {
        var asked = after(opened(), "M06", propose("p", ProcedureKind.HEARING, 15));

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(asked, "M06", new ReviewCommand.DenyProcedure("p", "不涉及重大利益", HEAD));

        var told = (ReviewSuspensionDeniedV1) ruling.events().getFirst();
        assertThat(told.reason()).isEqualTo("不涉及重大利益");
        assertThat(told.proposedBy()).isEqualTo("review-water");
        assertThat(decide(ruling.next(), "M06", new ReviewCommand.ApproveProcedure("p", HEAD)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.RequestAnswered(false, HEAD.at())));
        assertThat(said(decide(ruling.next(), "M06", propose("q", ProcedureKind.INSPECTION, 10))))
                .containsExactly("review.suspension-proposed.v1");
    }

    @Test
    void one_is_asked_for_at_a_time() {
        var asked = after(opened(), "M06", propose("p", ProcedureKind.HEARING, 15));

        assertThat(decide(asked, "M06", propose("q", ProcedureKind.INSPECTION, 10)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.ProcedureAsked("p", ProcedureKind.HEARING, "review-water")));
    }

    @Test
    void what_may_not_be_opened_is_not_asked_for() {
        assertThat(decide(opened(), "M06", propose("p", ProcedureKind.HEARING, 21)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.ProcedureTooLong(ProcedureKind.HEARING, 20)));
        var exempted =
                aCase().review("M06", 10).on(exempt("S21")).review("M13", 30).opened();
        assertThat(decide(exempted, "M06", propose("p", ProcedureKind.SITE_SURVEY, 5)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.ProcedureExempt(ProcedureKind.SITE_SURVEY, "S21")));
    }

    @Test
    void with_the_decision_a_request_has_fallen_away() {
        var decided = after(after(opened(), "M06", propose("p", ProcedureKind.HEARING, 15)), "M06", grant(THURSDAY));

        assertThat(((Decision.Refused<Case, ReviewRefusal>)
                                decide(decided, "M06", new ReviewCommand.ApproveProcedure("p", HEAD)))
                        .refusal())
                .isInstanceOf(ReviewRefusal.AlreadyClosed.class);
    }

    @Test
    void an_approval_while_another_procedure_runs_waits_for_its_end() {
        var asked = after(opened(), "M06", propose("p", ProcedureKind.HEARING, 15));
        var running = after(
                asked,
                "M06",
                new ReviewCommand.StartProcedure("q", ProcedureKind.INSPECTION, "检测", "head-m06", 10, HEAD));

        var refused = (Decision.Refused<Case, ReviewRefusal>)
                decide(running, "M06", new ReviewCommand.ApproveProcedure("p", HEAD));

        assertThat(refused.refusal()).isInstanceOf(ReviewRefusal.ProcedureRunning.class);
    }

    @Test
    void the_parts_of_a_merged_handling_stand_still_together_once_it_is_approved() {
        var opened = aCase().review("M06", 10)
                .on(merged("M06", "M12"))
                .review("M12", 10)
                .on(merged("M06", "M12"))
                .opened();
        var asked = after(opened, "M06", propose("p", ProcedureKind.HEARING, 15));

        var approved = after(asked, "M06", new ReviewCommand.ApproveProcedure("p", HEAD));

        assertThat(approved.reviews()).allSatisfy(it -> assertThat(it).isInstanceOf(Review.InProcedure.class));
    }

    private static ReviewCommand propose(String id, ProcedureKind kind, int days) {
        return new ReviewCommand.ProposeProcedure(id, kind, "重大利益关系", days, on(TUESDAY));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Review review(Case of) {
        return of.review(matter("M06")).orElseThrow();
    }
}
