package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.block;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ladder of a review: due on 2026-09-21 if nothing happens to it. */
class RungsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 20);
    private final CaseDecider decider = new CaseDecider(CALENDAR);

    @Test
    void every_rung_is_told_once_in_its_order_on_its_day() {
        assertThat(climb(aCase().review("M06", 10).opened(), LocalDate.of(2026, 12, 31)))
                .containsExactly(
                        "REMINDER 2026-09-14",
                        "YELLOW 2026-09-17",
                        "RED 2026-09-21",
                        "SUPERVISION 2026-09-22",
                        "LEADER 2026-09-29");
    }

    @Test
    void a_reply_to_the_supervision_notice_holds_the_leader_until_the_promised_day() {
        var supervised = after(aCase().review("M06", 10).opened(), "M06", checkTime(LocalDate.of(2026, 9, 23)));
        var answer = new ReviewCommand.AnswerSupervision(
                "人手不足，已增派", LocalDate.of(2026, 10, 15), on(LocalDate.of(2026, 9, 24)));
        var answered = after(supervised, "M06", answer);

        assertThat(climb(answered, LocalDate.of(2026, 12, 31))).containsExactly("LEADER 2026-10-16");
        assertThat(decide(answered, "M06", answer)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void the_reply_to_a_supervision_notice_is_told_with_the_day_that_is_promised() {
        var supervised = after(aCase().review("M06", 10).opened(), "M06", checkTime(LocalDate.of(2026, 9, 23)));
        var promised = LocalDate.of(2026, 10, 15);

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(
                supervised,
                "M06",
                new ReviewCommand.AnswerSupervision("人手不足，已增派", promised, on(LocalDate.of(2026, 9, 24))));

        assertThat(ruling.events()).singleElement().isInstanceOfSatisfying(ReviewSupervisionAnsweredV1.class, told -> {
            assertThat(told.text()).isEqualTo("人手不足，已增派");
            assertThat(told.decideBy()).isEqualTo(promised);
            assertThat(told.replyBy()).isEqualTo(LocalDate.of(2026, 9, 29));
        });
    }

    @Test
    void nothing_is_reached_while_the_clock_stands_still() {
        var stopped = after(aCase().review("M06", 10).opened(), "M06", askSupplement(MONDAY.plusDays(1)));

        assertThat(climb(stopped, LocalDate.of(2026, 12, 31))).isEmpty();
    }

    @Test
    void a_limit_so_short_that_it_begins_with_the_reminder_has_none() {
        assertThat(climb(aCase().review("M06", 3).opened(), MONDAY.plusDays(2))).containsExactly("YELLOW 2026-09-08");
    }

    @Test
    void silence_grants_only_where_the_matter_opts_in_and_owes_the_paper() {
        var opened = silent(true);
        var ruling = (Decision.Changed<Case, ReviewRefusal>) decider.checkTime(opened, on(DUE.plusDays(1)));
        var decided = (ReviewDecidedV1) ruling.events().stream()
                .filter(ReviewDecidedV1.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(decided.verdict()).isEqualTo(Word.of(HowItEnded.GRANTED));
        assertThat(decided.rule()).isEqualTo("rule:silence-grants");
        assertThat(decided.paperDueOn()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(climb(silent(false), DUE.plusDays(1))).contains("RED 2026-09-21");
    }

    @Test
    void a_department_is_reminded_once_of_the_paper_it_owes_for_its_silence() {
        var granted =
                ((Decision.Changed<Case, ReviewRefusal>) decider.checkTime(silent(true), on(DUE.plusDays(1)))).next();

        assertThat(climb(granted, LocalDate.of(2026, 12, 31))).containsExactly("REMINDER 2026-09-22");
    }

    @Test
    void silence_does_not_grant_what_may_not_be_granted() {
        var blocked = after(silent(true), "M06", block(MONDAY));

        var red = ((Decision.Changed<Case, ReviewRefusal>) decider.checkTime(blocked, on(DUE.plusDays(1)))).next();

        assertThat(red.review(matter("M06")).orElseThrow()).isInstanceOf(Review.UnderReview.class);
        assertThat(red.review(matter("M06")).orElseThrow().docket().redSince()).contains(DUE.plusDays(1));
    }

    /** Looks every day, twice, and says what was told on which day. */
    private List<String> climb(Case from, LocalDate until) {
        var told = new ArrayList<String>();
        var now = from;
        var start =
                now.reviews().getFirst().docket().time().supervision().isPresent() ? LocalDate.of(2026, 9, 25) : MONDAY;
        for (var day = start; !day.isAfter(until); day = day.plusDays(1)) {
            for (var instance = 0; instance < 2; instance++) {
                if (!(decider.checkTime(now, on(day))
                        instanceof Decision.Changed<Case, ReviewRefusal>(var next, var events))) continue;
                now = next;
                for (var event : events) told.add(rung(event) + " " + day);
            }
        }
        return told;
    }

    private static String rung(EventContract event) {
        return switch (event) {
            case ReviewRungReachedV1 reached -> reached.rung().said();
            case ReviewTurnedRedV1 _ -> "RED";
            default -> event.getClass().getSimpleName();
        };
    }

    private static Case silent(boolean grants) {
        var accepted = aCase().review("M06", 10).accepted();
        var order = accepted.reviews().getFirst();
        var terms =
                new ReviewTerms("APPROVAL", null, null, false, grants, false, null, List.of(), List.of(), List.of());
        var withTerms = new ReviewOrder(
                order.matterCode(),
                order.matterName(),
                order.department(),
                order.departmentName(),
                order.limitWorkingDays(),
                order.prerequisites(),
                order.materials(),
                terms);
        var application = new ApplicationAcceptedV1(
                accepted.projectId(),
                accepted.projectName(),
                accepted.applicationId(),
                accepted.stage(),
                accepted.unitUscc(),
                accepted.unitName(),
                accepted.agent(),
                accepted.acceptedAt(),
                accepted.acceptedOn(),
                accepted.catalogueVersion(),
                List.of(withTerms));
        return ((CaseOpening.Opening.Opened) new CaseOpening(CALENDAR).open(application))
                .ruling()
                .next();
    }
}
