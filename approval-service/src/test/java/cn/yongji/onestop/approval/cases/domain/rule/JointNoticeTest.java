package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.NoticeItem;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewSupplementRefusedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 联合补正告知: the asks of all departments in one notice (D11). */
class JointNoticeTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static final CaseDecider DECIDER = new CaseDecider(CALENDAR);
    private static final int GRACE = 15;

    @Test
    void the_asks_of_several_departments_go_out_in_one_notice_once_everybody_has_looked() {
        var one = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));
        assertThat(one.dossier().collecting()).isPresent();
        var two = after(one, "M13", ask("s-2", "S07", 10, TUESDAY));

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(two, "M16", new ReviewCommand.FinishCheck(on(WEDNESDAY)));

        var notice = (NoticeIssuedV1) ruling.events().getLast();
        assertThat(notice.items()).extracting(NoticeItem::supplementId).containsExactly("s-1", "s-2");
        assertThat(notice.items()).extracting(NoticeItem::basis).containsOnly("水利部令第53号");
        assertThat(notice.answerBy()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(notice.issuedBy()).isEqualTo("rule:all-departments-looked");
        assertThat(((Review.Asking) review(ruling.next(), "M06"))
                        .supplement()
                        .request()
                        .answerBy())
                .isEqualTo(notice.answerBy());
    }

    @Test
    void only_those_who_ask_pause_each_from_its_own_day() {
        var one = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));
        var two = after(one, "M13", ask("s-2", "S07", 5, WEDNESDAY));

        var answered = after(after(two, "M06", answer("s-1", WEDNESDAY)), "M13", answer("s-2", WEDNESDAY));

        assertThat(due(answered, "M16")).isEqualTo(due(opened(), "M16"));
        assertThat(due(answered, "M06")).isEqualTo(CALENDAR.plus(MONDAY, 11).date());
        assertThat(due(answered, "M13")).isEqualTo(CALENDAR.plus(MONDAY, 30).date());
    }

    @Test
    void the_notice_goes_out_when_the_day_of_the_first_ask_is_over() {
        var asked = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));

        assertThat(DECIDER.checkNotice(asked, GRACE, on(TUESDAY))).isEqualTo(new Decision.Unchanged<>());
        var ruling = DECIDER.checkNotice(asked, GRACE, on(WEDNESDAY));

        assertThat(said(ruling)).containsExactly("notice.issued.v1");
        assertThat(DECIDER.checkNotice(((Decision.Changed<Case, ReviewRefusal>) ruling).next(), GRACE, on(WEDNESDAY)))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void what_was_answered_before_the_notice_went_out_is_not_written_about_any_more() {
        var asked = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));
        var answered = after(asked, "M06", answer("s-1", TUESDAY));

        var ruling = DECIDER.checkNotice(answered, GRACE, on(WEDNESDAY));

        assertThat(said(ruling)).isEmpty();
        assertThat(((Decision.Changed<Case, ReviewRefusal>) ruling)
                        .next()
                        .dossier()
                        .collecting())
                .isEmpty();
    }

    @Test
    void the_window_issues_it_at_once_if_it_wants_to() {
        var asked = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));

        assertThat(said(DECIDER.issueNotice(asked, on(TUESDAY)))).containsExactly("notice.issued.v1");
        assertThat(DECIDER.issueNotice(opened(), on(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.NoNoticeCollecting()));
    }

    @Test
    void what_was_visible_at_the_first_look_is_not_asked_for_again() {
        var answered = issuedAndAnswered();

        var denied = (Decision.Refused<Case, ReviewRefusal>) decide(answered, "M06", ask("s-3", "S09", 5, WEDNESDAY));

        assertThat(denied.refusal()).isInstanceOf(ReviewRefusal.AskedBefore.class);
        assertThat(((ReviewRefusal.AskedBefore) denied.refusal()).items()).containsExactly("补充 S09");
    }

    @Test
    void what_came_in_later_could_not_be_seen_and_a_head_may_ask_with_a_reason() {
        var answered = issuedAndAnswered();
        var override = again("规划条件调整");

        assertThat(decide(answered, "M06", ask("s-3", "S01", 5, WEDNESDAY))).isInstanceOf(Decision.Changed.class);
        assertThat(decide(answered, "M06", override)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void the_reason_of_a_head_who_asks_again_is_kept_and_told() {
        var asked = (Decision.Changed<Case, ReviewRefusal>) decide(issuedAndAnswered(), "M06", again("规划条件调整"));

        assertThat(asked.next().review(matter("M06")).orElseThrow())
                .isInstanceOfSatisfying(
                        Review.Supplementing.class,
                        it -> assertThat(it.supplement().request().override()).contains("规划条件调整"));
        assertThat(asked.events())
                .first()
                .isInstanceOfSatisfying(
                        ReviewSupplementRequestedV1.class,
                        it -> assertThat(it.overrideReason()).isEqualTo("规划条件调整"));
    }

    @Test
    void a_refused_repeat_goes_on_record_once_a_day_and_changes_nothing_else() {
        var answered = issuedAndAnswered();
        var ask = (ReviewCommand.AskSupplement) ask("s-3", "S09", 5, WEDNESDAY);
        var refused =
                new ReviewRefusal.AskedBefore(List.of("补充 S09"), on(TUESDAY).at());
        var note = new ReviewCommand.NoteRepeat(ask, refused);
        var tomorrow = (ReviewCommand.AskSupplement) ask("s-4", "S09", 5, WEDNESDAY.plusDays(1));

        var noted = (Decision.Changed<Case, ReviewRefusal>) decide(answered, "M06", note);

        assertThat(noted.events()).singleElement().isInstanceOfSatisfying(ReviewSupplementRefusedV1.class, it -> {
            assertThat(it.requestedBy()).isEqualTo(ask.act().by());
            assertThat(it.items()).isEqualTo(ask.items());
            assertThat(it.visible()).containsExactly("补充 S09");
        });
        assertThat(noted.next().review(matter("M06")).orElseThrow().version())
                .isEqualTo(answered.review(matter("M06")).orElseThrow().version());
        assertThat(decide(noted.next(), "M06", note)).isEqualTo(Decision.unchanged());
        assertThat(said(decide(noted.next(), "M06", new ReviewCommand.NoteRepeat(tomorrow, refused))))
                .containsExactly("review.supplement-refused.v1");
    }

    private static ReviewCommand again(String why) {
        return new ReviewCommand.AskSupplement(
                "s-4", List.of(new RequestedItem("S09", null, "补充")), "水利部令第53号", 5, Optional.of(why), on(WEDNESDAY));
    }

    @Test
    void who_has_said_that_nothing_is_missing_does_not_ask_for_what_was_there() {
        var checked = after(opened(), "M06", new ReviewCommand.FinishCheck(on(TUESDAY)));

        var denied = (Decision.Refused<Case, ReviewRefusal>) decide(checked, "M06", ask("s-1", "S01", 5, WEDNESDAY));

        assertThat(denied.refusal()).isInstanceOf(ReviewRefusal.AskedBefore.class);
    }

    @Test
    void who_has_not_looked_yet_may_still_ask_within_five_working_days() {
        var asked = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));
        var issued = ((Decision.Changed<Case, ReviewRefusal>) DECIDER.issueNotice(asked, on(TUESDAY))).next();

        assertThat(decide(issued, "M13", ask("s-2", "S07", 5, LocalDate.of(2026, 9, 14))))
                .isInstanceOf(Decision.Changed.class);
        assertThat(decide(issued, "M13", ask("s-2", "S07", 5, LocalDate.of(2026, 9, 15))))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_supplement_that_does_not_come_returns_the_case_once_and_what_is_decided_stays() {
        var granted = after(opened(), "M13", grant(TUESDAY));
        var asked = after(granted, "M06", ask("s-1", "S01", 5, TUESDAY));
        var issued = ((Decision.Changed<Case, ReviewRefusal>) DECIDER.issueNotice(asked, on(TUESDAY))).next();
        var lastDay = CALENDAR.plus(CALENDAR.plus(TUESDAY, 5).date(), GRACE).date();

        assertThat(DECIDER.checkNotice(issued, GRACE, on(lastDay))).isEqualTo(new Decision.Unchanged<>());
        var ruling = DECIDER.checkNotice(issued, GRACE, on(lastDay.plusDays(1)));

        assertThat(said(ruling))
                .containsExactly("case.returned.v1", "review.decided.v1", "review.decided.v1", "case.closed.v1");
        var returned = ((Decision.Changed<Case, ReviewRefusal>) ruling).next();
        assertThat(returned.outcome()).contains(CaseOutcome.RETURNED);
        assertThat(ReviewStatus.of(review(returned, "M06")).code()).isEqualTo(14);
        assertThat(review(returned, "M13")).isInstanceOf(Review.Granted.class);
        assertThat(DECIDER.checkNotice(returned, GRACE, on(lastDay.plusDays(2))))
                .isEqualTo(new Decision.Unchanged<>());
    }

    @Test
    void the_next_look_is_when_the_notice_or_the_return_is_due() {
        var watch = new NoticeWatch(CALENDAR, GRACE);
        var asked = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));
        var issued = ((Decision.Changed<Case, ReviewRefusal>) DECIDER.issueNotice(asked, on(TUESDAY))).next();
        var lastDay = CALENDAR.plus(CALENDAR.plus(TUESDAY, 5).date(), GRACE).date();

        assertThat(watch.nextLook(opened())).isEmpty();
        assertThat(watch.nextLook(asked)).contains(WEDNESDAY);
        assertThat(watch.nextLook(issued)).contains(lastDay.plusDays(1));
        assertThat(watch.nextLook(after(issued, "M06", answer("s-1", WEDNESDAY))))
                .isEmpty();
    }

    private static Case issuedAndAnswered() {
        var asked = after(opened(), "M06", ask("s-1", "S01", 5, TUESDAY));
        var issued = ((Decision.Changed<Case, ReviewRefusal>) DECIDER.issueNotice(asked, on(TUESDAY))).next();
        return after(issued, "M06", answer("s-1", WEDNESDAY));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).review("M16", 10).opened();
    }

    private static ReviewCommand ask(String id, String slot, int days, LocalDate day) {
        var item = new RequestedItem(slot, null, "补充 " + slot);
        return new ReviewCommand.AskSupplement(id, List.of(item), "水利部令第53号", days, Optional.empty(), on(day));
    }

    private static LocalDate due(Case of, String code) {
        return review(of, code)
                .timeLimit()
                .orElseThrow()
                .due(CALENDAR)
                .orElseThrow()
                .date();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
