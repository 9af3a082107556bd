package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.exempt;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 特别程序: written length, reason, approver and caps (3.6, D12). */
class SpecialProcedureTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void a_special_procedure_is_told_with_kind_reason_approver_and_length() {
        var ruling =
                (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M06", begin(ProcedureKind.EXPERT_REVIEW, 15));

        var told = (ReviewSuspendedV1) ruling.events().getFirst();
        assertThat(told.kind()).isEqualTo(Word.of(PauseKind.EXPERT_REVIEW));
        assertThat(told.approver()).isEqualTo("head-m06");
        assertThat(told.announcedWorkingDays()).isEqualTo(15);
        assertThat(told.expectedUntil()).isEqualTo(CALENDAR.plus(TUESDAY, 15).date());
        assertThat(review(ruling.next(), "M06").timeLimit().orElseThrow().due(CALENDAR))
                .isEmpty();
    }

    @Test
    void a_special_procedure_lasts_no_longer_than_its_kind_may() {
        assertThat(decide(opened(), "M06", begin(ProcedureKind.EVALUATION, 31)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.ProcedureTooLong(ProcedureKind.EVALUATION, 30)));
        assertThat(ProcedureKind.EXPERT_REVIEW.mostWorkingDays(DepartmentCode.of("fire")))
                .isEqualTo(20);
        assertThat(ProcedureKind.EXPERT_REVIEW.mostWorkingDays(DepartmentCode.of("water")))
                .isEqualTo(30);
    }

    @Test
    void s21_and_s23_an_exempted_review_is_not_opened_as_a_special_procedure() {
        for (var rule : List.of(CaseBuilder.S21, CaseBuilder.S23)) {
            var exempted =
                    aCase().review("M06", 10).on(exempt(rule)).review("M13", 30).opened();

            assertThat(decide(exempted, "M06", begin(ProcedureKind.EXPERT_REVIEW, 15)))
                    .isEqualTo(new Decision.Refused<>(
                            new ReviewRefusal.ProcedureExempt(ProcedureKind.EXPERT_REVIEW, rule)));
            assertThat(decide(exempted, "M06", begin(ProcedureKind.HEARING, 15)))
                    .isInstanceOf(Decision.Changed.class);
        }
    }

    @Test
    void s24_nothing_is_granted_before_the_joint_review_of_a_higher_level_is_over_and_its_number_is_cited() {
        var required = aCase().review("M06", 10).on(joint()).review("M13", 30).opened();
        assertThat(decide(required, "M06", CaseBuilder.grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.JointReviewMissing("YJ-S24-JOINT", "十条措施", Optional.empty())));

        var against = after(after(required, "M06", travel()), "M06", opinion("晋评〔2026〕3号", false));
        assertThat(decide(against, "M06", CaseBuilder.grant(WEDNESDAY)))
                .as("an opinion against it")
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.JointReviewMissing("YJ-S24-JOINT", "十条措施", Optional.of("晋评〔2026〕3号"))));

        var over = after(after(required, "M06", travel()), "M06", opinion("晋评〔2026〕4号", true));
        var decided = (Decision.Changed<Case, ReviewRefusal>) decide(over, "M06", CaseBuilder.grant(WEDNESDAY));
        assertThat(((ReviewDecidedV1) decided.events().getFirst()).citedOpinion())
                .isEqualTo("晋评〔2026〕4号");
    }

    @Test
    void s24_a_review_of_this_level_does_not_do_and_a_joint_one_says_place_members_day_and_opinion() {
        var required = aCase().review("M06", 10).on(joint()).review("M13", 30).opened();

        assertThat(decide(required, "M06", begin(ProcedureKind.EXPERT_REVIEW, 15)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.JointReviewRequired("YJ-S24-JOINT", "十条措施")));
        assertThat(decide(required, "M06", begin(ProcedureKind.JOINT_REVIEW, 15)))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.JointReviewIncomplete(List.of("place", "members", "heldOn"))));
        assertThat(decide(
                        after(required, "M06", travel()),
                        "M06",
                        new ReviewCommand.EndProcedure("p", "通过", on(WEDNESDAY))))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.JointReviewIncomplete(List.of("opinionNumber", "favourable"))));
    }

    @Test
    void what_is_exempt_from_the_experts_review_is_not_reviewed_by_a_higher_level_either() {
        var exempted = aCase().review("M06", 10)
                .on(exempt(CaseBuilder.S21))
                .review("M13", 30)
                .opened();

        assertThat(decide(exempted, "M06", travel()))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.ProcedureExempt(ProcedureKind.JOINT_REVIEW, CaseBuilder.S21)));
    }

    @Test
    void after_an_exemption_fell_a_grant_without_the_experts_review_needs_the_reason_of_a_head() {
        var exempted = aCase().review("M06", 10)
                .on(exempt(CaseBuilder.S21))
                .review("M13", 30)
                .opened();
        var fallen = after(
                exempted,
                "M06",
                new ReviewCommand.UndoExemption(new UndoneExemption(CaseBuilder.S21, List.of(), on(TUESDAY))));

        assertThat(decide(fallen, "M06", CaseBuilder.grant(WEDNESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.ReviewMissing(CaseBuilder.S21)));
        var reasoned = new Draft.ToGrant(
                Optional.empty(),
                Optional.of("永审〔2026〕7号"),
                List.of(),
                false,
                Optional.of("已有同类评审"),
                Optional.empty(),
                List.of());
        var decided = (Decision.Changed<Case, ReviewRefusal>)
                decide(fallen, "M06", new ReviewCommand.Decide(reasoned, on(WEDNESDAY)));
        assertThat(((ReviewDecidedV1) decided.events().getFirst()).withoutReviewReason())
                .isEqualTo("已有同类评审");
        var reviewed = after(
                after(fallen, "M06", begin(ProcedureKind.EXPERT_REVIEW, 15)),
                "M06",
                new ReviewCommand.EndProcedure("p", "通过", on(WEDNESDAY)));
        assertThat(decide(reviewed, "M06", CaseBuilder.grant(WEDNESDAY))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void d6_a_merged_handling_is_reviewed_once() {
        var merged = aCase().review("M02", 10)
                .on(CaseBuilder.merged("M02", "M04"))
                .review("M04", 10)
                .on(CaseBuilder.merged("M02", "M04"))
                .opened();
        var reviewed = after(
                after(merged, "M02", begin(ProcedureKind.EXPERT_REVIEW, 15)),
                "M02",
                new ReviewCommand.EndProcedure("p", "通过", on(WEDNESDAY)));

        for (var part : List.of("M02", "M04")) {
            assertThat(decide(reviewed, part, begin(ProcedureKind.EXPERT_REVIEW, 15)))
                    .isEqualTo(new Decision.Refused<>(
                            new ReviewRefusal.ReviewHeld(ProcedureKind.EXPERT_REVIEW, WEDNESDAY)));
        }
    }

    private static ReviewTerms joint() {
        return new ReviewTerms(
                "APPROVAL",
                20,
                10,
                false,
                false,
                false,
                null,
                List.of(),
                List.of(new AppliedRule("YJ-S24-JOINT", "JOINT_REVIEW", "十条措施", List.of())),
                List.of());
    }

    private static ReviewCommand travel() {
        return new ReviewCommand.StartProcedure(
                "p",
                ProcedureKind.JOINT_REVIEW,
                "省级技术论证",
                "head-m06",
                15,
                Optional.of(new JointReview("太原", List.of("省水利厅"), WEDNESDAY)),
                on(TUESDAY));
    }

    private static ReviewCommand opinion(String number, boolean favourable) {
        return new ReviewCommand.EndProcedure(
                "p", "已评审", Optional.of(new JointReview.Opinion(number, favourable)), on(WEDNESDAY));
    }

    @Test
    void supplement_and_special_procedure_overlap_and_pause_once() {
        var both = after(after(opened(), "M06", begin(ProcedureKind.EXPERT_REVIEW, 15)), "M06", askSupplement(TUESDAY));
        assertThat(review(both, "M06")).isInstanceOf(Review.SupplementingInProcedure.class);

        var answered = after(both, "M06", answer(WEDNESDAY));
        var over = after(answered, "M06", new ReviewCommand.EndProcedure("p", "通过", on(MONDAY.plusDays(4))));

        assertThat(review(answered, "M06")).isInstanceOf(Review.InProcedure.class);
        assertThat(review(over, "M06").timeLimit().orElseThrow().due(CALENDAR))
                .isEqualTo(Optional.of(CALENDAR.plus(MONDAY, 13)));
    }

    @Test
    void the_order_in_which_the_two_end_makes_no_difference() {
        var both = after(after(opened(), "M06", askSupplement(TUESDAY)), "M06", begin(ProcedureKind.EXPERT_REVIEW, 15));
        var ended = after(both, "M06", new ReviewCommand.EndProcedure("p", "通过", on(WEDNESDAY)));

        var answered = after(ended, "M06", answer(MONDAY.plusDays(4)));

        assertThat(review(ended, "M06")).isInstanceOf(Review.Supplementing.class);
        assertThat(review(answered, "M06").timeLimit().orElseThrow().due(CALENDAR))
                .isEqualTo(Optional.of(CALENDAR.plus(MONDAY, 13)));
    }

    private static ReviewCommand begin(ProcedureKind kind, int days) {
        return new ReviewCommand.StartProcedure("p", kind, "选址", "head-m06", days, on(TUESDAY));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
