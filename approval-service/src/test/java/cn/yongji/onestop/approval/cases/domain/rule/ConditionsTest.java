package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 许可条件: contradictions between departments, and what becomes of them. */
class ConditionsTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static final ContradictionRules RULES = new ContradictionRules(List.of(
            new ContradictionRules.Rule("C01", "SETBACK", "SETBACK", ContradictionRules.Relation.DIFFERENT),
            new ContradictionRules.Rule("C03", "HEIGHT_LIMIT", "HEIGHT_MINIMUM", ContradictionRules.Relation.LESS)));
    private static final CaseDecider DECIDER = new CaseDecider(CALENDAR, RULES);

    @Test
    void two_departments_that_demand_different_setbacks_contradict_each_other_once() {
        var one = granted(opened(), "M06", condition("SETBACK", "10"));

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                DECIDER.decide(one, matter("M13"), grant(WEDNESDAY, condition("SETBACK", "15")));

        var found = (ContradictionFoundV1) ruling.events().getLast();
        assertThat(found.rule()).isEqualTo("C01");
        assertThat(found.conditions()).extracting("department").containsExactly("department-m06", "department-m13");
        assertThat(ruling.next().dossier().contradictions()).hasSize(1);
        var reopened = ((Decision.Changed<Case, ReviewRefusal>) DECIDER.decide(
                        ruling.next(), matter("M13"), new ReviewCommand.WithdrawDecision("误录", on(WEDNESDAY))))
                .next();
        var again = DECIDER.decide(reopened, matter("M13"), grant(WEDNESDAY, condition("SETBACK", "15")));
        assertThat(said(again)).containsExactly("review.decided.v1");
    }

    @Test
    void a_ceiling_below_a_floor_contradicts_and_one_above_it_does_not() {
        var one = granted(opened(), "M06", condition("HEIGHT_MINIMUM", "24"));

        assertThat(said(DECIDER.decide(one, matter("M13"), grant(WEDNESDAY, condition("HEIGHT_LIMIT", "18.5")))))
                .containsExactly("review.decided.v1", "contradiction.found.v1");
        assertThat(said(DECIDER.decide(one, matter("M13"), grant(WEDNESDAY, condition("HEIGHT_LIMIT", "24")))))
                .containsExactly("review.decided.v1");
        assertThat(said(DECIDER.decide(one, matter("M13"), grant(WEDNESDAY, condition("HEIGHT_LIMIT", "不限")))))
                .containsExactly("review.decided.v1");
    }

    @Test
    void equal_numbers_written_differently_are_the_same() {
        var one = granted(opened(), "M06", condition("SETBACK", "10"));

        assertThat(said(DECIDER.decide(one, matter("M13"), grant(WEDNESDAY, condition("SETBACK", "10.0")))))
                .containsExactly("review.decided.v1");
    }

    @Test
    void a_condition_is_reported_as_done_once_with_the_name_of_who_checked() {
        var one = granted(opened(), "M06", condition("SETBACK", "10"));

        var done = after(one, "M06", new ReviewCommand.FulfilCondition(1, "已退让", on(WEDNESDAY)));

        var condition =
                ((Review.Granted) review(done, "M06")).approval().conditions().getFirst();
        assertThat(condition.fulfilment().orElseThrow().act().by()).isEqualTo("review-water");
        assertThat(decide(done, "M06", new ReviewCommand.FulfilCondition(1, "已退让", on(WEDNESDAY))))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.FulfilledBefore(CaseBuilder.at(WEDNESDAY))));
        assertThat(decide(done, "M06", new ReviewCommand.FulfilCondition(2, "已退让", on(WEDNESDAY))))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.UnknownCondition(2)));
    }

    @Test
    void what_a_meeting_resolves_stays_with_the_case_once() {
        var resolution = new RecordedResolution(
                "r-1", Optional.of("p-1"), Optional.of(matter("M13")), "按退让 15 米执行", CaseBuilder.at(WEDNESDAY));

        var noted = ((Decision.Changed<Case, ReviewRefusal>) DECIDER.resolve(opened(), resolution, Optional.empty()))
                .next();

        assertThat(noted.dossier().resolutions()).containsExactly(resolution);
        assertThat(DECIDER.resolve(noted, resolution, Optional.empty())).isEqualTo(new Decision.Unchanged<>());
    }

    private static Case granted(Case before, String code, Condition condition) {
        return ((Decision.Changed<Case, ReviewRefusal>) DECIDER.decide(before, matter(code), grant(TUESDAY, condition)))
                .next();
    }

    private static Condition condition(String kind, String value) {
        return Condition.open(kind, kind + " " + value, Optional.of(value));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).review("M16", 10).opened();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
