package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CASE_ID;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.said;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.ResolvedEffect;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionEffectsTest {
    private static final CaseDecider DECIDER = new CaseDecider(CALENDAR);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void an_extension_that_was_resolved_moves_the_due_day_and_is_answered_as_applied() {
        var ruling = changed(extend(opened(), "M06", 10, WEDNESDAY, "r-1"));

        assertThat(said(ruling)).containsExactly("review.extended.v1", "resolution.effected.v1");
        var extended = (ReviewExtendedV1) ruling.events().getFirst();
        assertThat(extended.extendedBy()).isEqualTo("head-water");
        var answer = answerOf(ruling);
        assertThat(answer.outcome().known()).isEqualTo(EffectOutcome.APPLIED);
        assertThat(answer.reason()).isNull();
        assertThat(answer.reviewId()).isEqualTo(CASE_ID + "-M06");
        assertThat(answer.departments()).containsExactly("water");
    }

    @Test
    void a_second_extension_is_answered_as_refused_and_changes_no_day() {
        var extended = changed(extend(opened(), "M06", 10, WEDNESDAY, "r-1")).next();

        var ruling = changed(extend(extended, "M06", 10, WEDNESDAY, "r-2"));

        assertThat(said(ruling)).containsExactly("resolution.effected.v1");
        assertThat(answerOf(ruling).outcome()).isEqualTo(Word.of(EffectOutcome.REFUSED));
        assertThat(answerOf(ruling).reason()).isEqualTo(Word.of(EffectRefusal.EXTENDED_BEFORE));
        assertThat(ruling.next().review(matter("M06"))).isEqualTo(extended.review(matter("M06")));
    }

    @ParameterizedTest
    @CsvSource({
        "M16, 10, 2026-09-09, REVIEW_NOT_STARTED",
        "M13, 10, 2026-09-09, EXTENSION_TOO_LONG",
        "M06, 10, 2026-12-09, EXTENSION_TOO_LATE",
        "M36, 10, 2026-09-09, REVIEW_UNKNOWN"
    })
    void what_cannot_be_extended_says_why(String code, int days, LocalDate on, EffectRefusal why) {
        var ruling = changed(extend(opened(), code, days, on, "r-1"));

        assertThat(answerOf(ruling).reason()).isEqualTo(Word.of(why));
    }

    @Test
    void a_review_that_has_ended_is_not_released_and_a_running_one_is() {
        var granted = changed(DECIDER.decide(opened(), matter("M06"), CaseBuilder.grant(WEDNESDAY)))
                .next();

        assertThat(answerOf(changed(release(granted, "M06"))).reason()).isEqualTo(Word.of(EffectRefusal.REVIEW_CLOSED));
        assertThat(answerOf(changed(release(granted, "M13"))).outcome()).isEqualTo(Word.of(EffectOutcome.APPLIED));
    }

    @Test
    void what_is_heard_twice_is_answered_once() {
        var once = changed(extend(opened(), "M06", 10, WEDNESDAY, "r-1")).next();

        assertThat(extend(once, "M06", 10, WEDNESDAY, "r-1")).isEqualTo(new Decision.Unchanged<>());
    }

    private static Decision<Case, ReviewRefusal> extend(Case of, String code, int days, LocalDate on, String id) {
        return DECIDER.resolve(
                of,
                resolution(id, code, on),
                Optional.of(new ResolvedEffect.Extend(days, "head-water", List.of("water"))));
    }

    private static Decision<Case, ReviewRefusal> release(Case of, String code) {
        return DECIDER.resolve(
                of,
                resolution("r-9", code, WEDNESDAY),
                Optional.of(new ResolvedEffect.Release("coordinator1", List.of("water"))));
    }

    private static RecordedResolution resolution(String id, String code, LocalDate on) {
        return new RecordedResolution(
                id, Optional.of("p-1"), Optional.of(matter(code)), "跨县河道，需要更多时间", CaseBuilder.at(on));
    }

    private static ResolutionEffectedV1 answerOf(Decision.Changed<Case, ReviewRefusal> ruling) {
        return (ResolutionEffectedV1) ruling.events().getLast();
    }

    private static Decision.Changed<Case, ReviewRefusal> changed(Decision<Case, ReviewRefusal> ruling) {
        return (Decision.Changed<Case, ReviewRefusal>) ruling;
    }

    private static Case opened() {
        return aCase().review("M06", 10)
                .review("M13", 30)
                .review("M16", 10, "M13")
                .opened();
    }
}
