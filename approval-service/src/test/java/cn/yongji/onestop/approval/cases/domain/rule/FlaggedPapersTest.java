package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 材料异常: what a review rests on expired, was revoked or was put aside. */
class FlaggedPapersTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final FlaggedPaper REVOKED = paper("REVOKED");

    @Test
    void nothing_is_granted_on_a_flagged_main_paper_and_it_may_be_refused() {
        var flagged = flagged(opened(), REVOKED);

        assertThat(decide(flagged, "M06", grant(TUESDAY)))
                .isEqualTo(Decision.refused(new ReviewRefusal.PapersFlagged(List.of(REVOKED))));
        assertThat(decide(flagged, "M06", refuse(TUESDAY))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_grant_that_says_why_is_taken_and_the_reason_is_kept_and_told() {
        var decided = (Decision.Changed<Case, ReviewRefusal>)
                decide(flagged(opened(), REVOKED), "M06", reasoned("原件已核对，证照换发中"));

        var granted = (Review.Granted) decided.next().review(matter("M06")).orElseThrow();
        assertThat(granted.approval().basis().onFlagged()).contains("原件已核对，证照换发中");
        assertThat(decided.events())
                .first()
                .isInstanceOfSatisfying(
                        ReviewDecidedV1.class,
                        told -> assertThat(told.flaggedPaperReason()).isEqualTo("原件已核对，证照换发中"));
    }

    @Test
    void a_reason_that_nothing_is_flagged_for_is_not_kept() {
        var granted = after(opened(), "M06", reasoned("多余"));

        assertThat(((Review.Granted) granted.review(matter("M06")).orElseThrow())
                        .approval()
                        .basis()
                        .onFlagged())
                .isEmpty();
    }

    @Test
    void once_the_flag_is_lifted_nothing_stands_against_it_but_another_flag_of_the_same_paper() {
        var both = flagged(flagged(opened(), REVOKED), paper("QUARANTINED"));

        var one = after(both, "M06", new ReviewCommand.LiftFlag("material-M06", "QUARANTINED", on(TUESDAY)));
        var none = after(one, "M06", new ReviewCommand.LiftFlag("material-M06", "REVOKED", on(TUESDAY)));

        assertThat(decide(one, "M06", grant(TUESDAY))).isInstanceOf(Decision.Refused.class);
        assertThat(decide(none, "M06", grant(TUESDAY))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_secondary_paper_is_shown_as_flagged_and_stands_against_nothing() {
        var opened = aCase().review("M06", 10)
                .on(new ReviewTerms(
                        "APPROVAL", 20, 10, false, false, false, null, List.of(), List.of(), List.of(), List.of("S01")))
                .opened();

        var flagged = flagged(opened, REVOKED);

        assertThat(flagged.review(matter("M06"))
                        .orElseThrow()
                        .docket()
                        .hindrances()
                        .flagged())
                .containsExactly(REVOKED);
        assertThat(decide(flagged, "M06", grant(TUESDAY))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void what_a_supplement_brings_for_the_slot_after_it_was_flagged_takes_its_place() {
        var asked = after(flagged(opened(), REVOKED), "M06", askSupplement(TUESDAY));

        var answered = after(asked, "M06", answer(TUESDAY.plusDays(1)));

        assertThat(decide(answered, "M06", grant(TUESDAY.plusDays(1)))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_paper_that_a_supplement_brought_is_flagged_as_well_and_one_of_another_review_is_of_no_concern() {
        var answered = after(after(opened(), "M06", askSupplement(MONDAY)), "M06", answer(MONDAY));
        var brought = new FlaggedPaper("material-new", "附图.pdf", "REVOKED", "有误", on(TUESDAY));

        var flagged = flagged(answered, brought);

        assertThat(decide(flagged, "M06", grant(TUESDAY))).isInstanceOf(Decision.Refused.class);
        assertThat(decide(flagged, "M13", new ReviewCommand.FlagMaterial(brought)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void what_came_for_a_promise_is_shown_as_flagged_and_stands_against_nothing() {
        var gap = new Gap("gap-1", "S02", "资金证明", TUESDAY, Gap.State.OUTSTANDING);
        var promised = after(opened(), "M06", new ReviewCommand.PromiseGap(gap, on(MONDAY)));
        var came = new ReviewCommand.MoveGap("gap-1", Gap.State.FULFILLED, Optional.of("material-7"), on(MONDAY));
        var paper = new FlaggedPaper("material-7", "资金证明.pdf", "REVOKED", "银行撤回", on(TUESDAY));

        var flagged = flagged(after(promised, "M06", came), paper);

        var docket = flagged.review(matter("M06")).orElseThrow().docket();
        assertThat(docket.hindrances().flagged()).containsExactly(paper);
        assertThat(docket.slotsOf("material-7")).containsExactly("S02");
        assertThat(decide(flagged, "M06", grant(TUESDAY))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void what_was_proposed_before_the_flag_is_not_signed_and_silence_grants_nothing_on_it() {
        var signing =
                aCase().review("M06", 10).on(CaseBuilder.terms(true, false)).opened();
        var proposed = flagged(after(signing, "M06", grant(MONDAY)), REVOKED);
        var opted = new ReviewTerms("APPROVAL", 20, 10, false, true, false, null, List.of(), List.of(), List.of());
        var silent = flagged(aCase().review("M06", 10).on(opted).opened(), REVOKED);

        assertThat(decide(
                        proposed,
                        "M06",
                        new ReviewCommand.Sign(new cn.yongji.onestop.kernel.calendar.Act(
                                on(TUESDAY).at(), "head"))))
                .isInstanceOf(Decision.Refused.class);
        var late = after(silent, "M06", CaseBuilder.checkTime(MONDAY.plusDays(60)));
        assertThat(late.review(matter("M06")).orElseThrow()).isInstanceOf(Review.UnderReview.class);
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static FlaggedPaper paper(String flag) {
        return new FlaggedPaper("material-M06", "M06.pdf", flag, "发证机关收回", on(MONDAY));
    }

    private static Case flagged(Case before, FlaggedPaper paper) {
        return after(before, "M06", new ReviewCommand.FlagMaterial(paper));
    }

    private static ReviewCommand reasoned(String why) {
        return new ReviewCommand.Decide(
                new Draft.ToGrant(
                        Optional.empty(),
                        Optional.of("永审〔2026〕7号"),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.of(why),
                        List.of()),
                on(TUESDAY));
    }
}
