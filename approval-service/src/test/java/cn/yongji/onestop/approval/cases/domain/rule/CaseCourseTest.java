package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.at;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The course of a whole case: what starts, what waits, what follows from a decision, and how it ends. */
class CaseCourseTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void every_review_without_prerequisites_starts_at_once() {
        var accepted = aCase().review("M06", 0)
                .review("M13", 30)
                .review("M12", 5, "M06")
                .accepted();

        var opening = (CaseOpening.Opening.Opened) new CaseOpening(CALENDAR).open(accepted);

        var told = (CaseOpenedV1) opening.ruling().events().getFirst();
        assertThat(told.reviews())
                .extracting("matterCode", "state.said", "due", "waitsFor")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("M06", "UNDER_REVIEW", MONDAY, List.of()),
                        org.assertj.core.groups.Tuple.tuple(
                                "M13", "UNDER_REVIEW", LocalDate.of(2026, 10, 23), List.of()),
                        org.assertj.core.groups.Tuple.tuple("M12", "WAITING", null, List.of("M06")));
    }

    @Test
    void a_review_starts_in_the_same_write_that_grants_its_last_prerequisite() {
        var opened = aCase().review("M06", 5)
                .review("M13", 30)
                .review("M36", 7, "M06", "M13")
                .opened();
        var half = after(opened, "M06", grant(MONDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(half, "M13", grant(LocalDate.of(2026, 9, 29)));

        assertThat(half.review(matter("M36")).orElseThrow()).isInstanceOf(Review.Waiting.class);
        assertThat(ruling.events())
                .extracting(EventContract::getClass)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(ReviewDecidedV1.class, ReviewStartedV1.class);
        var started = (ReviewStartedV1) ruling.events().getLast();
        assertThat(started.due()).isEqualTo(LocalDate.of(2026, 10, 14));
        assertThat(ruling.next().review(matter("M36")).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void the_case_is_granted_when_the_last_review_is() {
        var opened = aCase().review("M06", 5).review("M13", 30).opened();

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(after(opened, "M06", grant(MONDAY)), "M13", grant(TUESDAY));

        assertThat(ruling.events().getLast())
                .isEqualTo(
                        new CaseClosedV1("project-1", CaseBuilder.CASE_ID, Word.of(HowItEnded.GRANTED), at(TUESDAY)));
        assertThat(ruling.next().closedAt()).contains(at(TUESDAY));
    }

    @Test
    void one_refusal_refuses_the_case_and_the_others_keep_their_results() {
        var opened = aCase().review("M06", 5).review("M13", 30).opened();

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(after(opened, "M06", refuse(MONDAY)), "M13", grant(TUESDAY));

        assertThat(ruling.events().getLast())
                .isEqualTo(
                        new CaseClosedV1("project-1", CaseBuilder.CASE_ID, Word.of(HowItEnded.REFUSED), at(TUESDAY)));
        assertThat(ruling.next().review(matter("M13")).orElseThrow()).isInstanceOf(Review.Granted.class);
    }

    @Test
    void a_refused_prerequisite_closes_what_waited_for_it_down_the_whole_chain() {
        var opened = aCase().review("M36", 7, "M30")
                .review("M30", 7, "M12")
                .review("M12", 5, "M06")
                .review("M06", 5)
                .review("M13", 30)
                .opened();

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(opened, "M06", refuse(TUESDAY));

        assertThat(ruling.events())
                .extracting("matterCode", "verdict.said", "statusCode", "decidedBy")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("M06", "REFUSED", 13, "review-water"),
                        org.assertj.core.groups.Tuple.tuple("M12", "NOT_STARTED", 14, "rule:prerequisite-not-granted"),
                        org.assertj.core.groups.Tuple.tuple("M30", "NOT_STARTED", 14, "rule:prerequisite-not-granted"),
                        org.assertj.core.groups.Tuple.tuple("M36", "NOT_STARTED", 14, "rule:prerequisite-not-granted"));
        assertThat(ruling.next().outcome()).isEmpty();
        assertThat(ruling.next().review(matter("M13")).orElseThrow()).isInstanceOf(Review.UnderReview.class);
    }

    @Test
    void reviews_past_their_due_day_turn_red_together_and_once() {
        var opened = aCase().review("M06", 5).review("M13", 5).review("M15", 20).opened();
        var decider = new CaseDecider(CALENDAR);
        var dueDay = LocalDate.of(2026, 9, 14);

        var warned = ((Decision.Changed<Case, ReviewRefusal>) decider.checkTime(opened, on(dueDay))).next();
        assertThat(decider.checkTime(warned, on(dueDay))).isEqualTo(new Decision.Unchanged<>());
        var ruling = (Decision.Changed<Case, ReviewRefusal>) decider.checkTime(warned, on(dueDay.plusDays(1)));

        assertThat(ruling.events())
                .hasSize(2)
                .allSatisfy(told -> assertThat(((ReviewTurnedRedV1) told).due()).isEqualTo(dueDay));
        assertThat(decider.checkTime(ruling.next(), on(dueDay.plusDays(1)))).isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void a_date_past_the_known_calendar_is_provisional_and_never_red() {
        var accepted =
                aCase().acceptedOn(LocalDate.of(2026, 12, 30)).review("M06", 5).opened();

        var ruling =
                (Decision.Changed<Case, ReviewRefusal>) decide(accepted, "M06", checkTime(LocalDate.of(2027, 3, 1)));

        assertThat(ruling.events()).extracting("rung.said").containsExactly("REMINDER", "YELLOW");
        assertThat(decide(ruling.next(), "M06", checkTime(LocalDate.of(2027, 6, 1))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    static List<List<String>> impossible() {
        return List.of(
                List.of("no review is ordered"),
                List.of("M06 is ordered twice", "M06", "M06"),
                List.of("M06 waits for M13, which is not ordered", "M06<M13"),
                List.of("M06 waits in a circle", "M06<M13", "M13<M06", "M15"),
                List.of("M06 waits in a circle", "M06<M06"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_case_that_could_never_close_is_not_opened(List<String> reasonAndOrders) {
        var builder = aCase();
        reasonAndOrders.stream().skip(1).map(order -> order.split("<", -1)).forEach(order -> {
            if (order.length == 1) builder.review(order[0], 5);
            else builder.review(order[0], 5, order[1]);
        });

        assertThat(new CaseOpening(CALENDAR).open(builder.accepted()))
                .isEqualTo(new CaseOpening.Opening.Impossible(reasonAndOrders.getFirst()));
    }

    @Test
    void a_review_is_named_by_its_case_and_its_matter() {
        assertThat(ReviewId.parse(CaseBuilder.CASE_ID + "-M06"))
                .contains(new ReviewId(CaseBuilder.CASE_ID, matter("M06")));
        assertThat(ReviewId.parse("M06")).isEmpty();
        assertThat(ReviewId.parse("-M06")).isEmpty();
        assertThat(ReviewId.parse(CaseBuilder.CASE_ID + "-M6")).isEmpty();
        assertThat(ReviewId.parse("")).isEmpty();
    }
}
