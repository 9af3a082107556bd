package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Official;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.OpinionGivenV1;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewAssignedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who works on a review, and whom it asks. */
class DeskTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static final CaseDecider DECIDER = new CaseDecider(CALENDAR);

    @Test
    void what_somebody_has_claimed_is_worked_on_by_the_reviewer_the_head_and_the_system_only() {
        var claimed = after(opened(), "M06", new ReviewCommand.Claim(new Act(CaseBuilder.at(TUESDAY), "li")));

        assertThat(DECIDER.decideFor(official("wang", false), _ -> true, claimed, matter("M06"), grant(TUESDAY)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.WithSomebodyElse("li")));
        assertThat(DECIDER.decideFor(official("head", true), _ -> true, claimed, matter("M06"), grant(TUESDAY)))
                .isInstanceOf(Decision.Changed.class);
        assertThat(DECIDER.decideFor(
                        official("wang", false),
                        _ -> true,
                        claimed,
                        matter("M06"),
                        new ReviewCommand.Claim(new Act(CaseBuilder.at(TUESDAY), "wang"))))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.WithSomebodyElse("li")));
    }

    @Test
    void a_cover_acts_until_its_last_day_and_the_reviewer_has_it_back_by_itself() {
        var claimed = after(opened(), "M06", new ReviewCommand.Claim(new Act(CaseBuilder.at(MONDAY), "li")));
        var covered = after(
                claimed,
                "M06",
                new ReviewCommand.Delegate("wang", "出差", Optional.of(TUESDAY), new Act(CaseBuilder.at(MONDAY), "li")));

        assertThat(byWang(covered, TUESDAY)).isInstanceOf(Decision.Changed.class);
        assertThat(byWang(covered, WEDNESDAY))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.WithSomebodyElse("li")));
        var granted = (Review.Granted)
                review(((Decision.Changed<Case, ReviewRefusal>) byWang(covered, TUESDAY)).next(), "M06");
        assertThat(granted.approval().act().by()).isEqualTo("wang");
    }

    @Test
    void a_cover_until_a_day_that_is_over_is_refused_and_one_until_today_is_not() {
        var claimed = after(opened(), "M06", new ReviewCommand.Claim(new Act(CaseBuilder.at(MONDAY), "li")));
        var act = new Act(CaseBuilder.at(WEDNESDAY), "li");

        assertThat(decide(claimed, "M06", new ReviewCommand.Delegate("wang", "出差", Optional.of(TUESDAY), act)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.CoverOver(TUESDAY)));
        assertThat(decide(claimed, "M06", new ReviewCommand.Delegate("wang", "出差", Optional.of(WEDNESDAY), act)))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_head_assigns_and_the_one_before_is_named() {
        var claimed = after(opened(), "M06", new ReviewCommand.Claim(new Act(CaseBuilder.at(MONDAY), "li")));

        var ruling = (Decision.Changed<Case, ReviewRefusal>)
                decide(claimed, "M06", new ReviewCommand.Assign("wang", Optional.of("分工调整"), on(TUESDAY)));

        var told = (ReviewAssignedV1) ruling.events().getFirst();
        assertThat(told.reviewer()).isEqualTo("wang");
        assertThat(told.previousReviewer()).isEqualTo("li");
        assertThat(told.how()).isEqualTo("ASSIGNED");
    }

    @Test
    void a_consulted_department_has_seven_working_days_and_its_silence_is_no_objection() {
        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(opened(), "M06", consult());
        var asked = (OpinionRequestedV1) ruling.events().getFirst();
        assertThat(asked.answerBy()).isEqualTo(CALENDAR.plus(TUESDAY, 7).date());

        var onTheDay = decide(ruling.next(), "M06", new ReviewCommand.LapseConsultations(on(asked.answerBy())));
        var after = (Decision.Changed<Case, ReviewRefusal>) decide(
                ruling.next(),
                "M06",
                new ReviewCommand.LapseConsultations(on(asked.answerBy().plusDays(1))));

        assertThat(onTheDay).isEqualTo(new Decision.Unchanged<>());
        var silent = (OpinionGivenV1) after.events().getFirst();
        assertThat(silent.bySilence()).isTrue();
        assertThat(silent.consultedDepartment()).isEqualTo("forestry");
    }

    @Test
    void only_the_department_that_was_asked_answers_and_once() {
        var asked = after(opened(), "M06", consult());

        assertThat(DECIDER.advise(DepartmentCode.of("water"), asked, matter("M06"), advice("water")))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.ForeignReview(new ReviewId(CaseBuilder.CASE_ID, matter("M06")))));
        var answered = ((Decision.Changed<Case, ReviewRefusal>)
                        DECIDER.advise(DepartmentCode.of("forestry"), asked, matter("M06"), advice("forestry")))
                .next();
        assertThat(DECIDER.advise(DepartmentCode.of("forestry"), answered, matter("M06"), advice("forestry")))
                .isEqualTo(new Decision.Refused<>(
                        new ReviewRefusal.AnsweredBefore(Consultation.Position.AGREE, CaseBuilder.at(WEDNESDAY))));
        assertThat(decide(
                        opened(),
                        "M06",
                        new ReviewCommand.Consult("o", DepartmentCode.of("department-m06"), "?", on(TUESDAY))))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.OwnOpinion()));
    }

    private static Decision<Case, ReviewRefusal> byWang(Case covered, LocalDate day) {
        var decision = new ReviewCommand.Decide(grant(day).draft(), new Act(CaseBuilder.at(day), "wang"));
        return DECIDER.decideFor(official("wang", false), _ -> true, covered, matter("M06"), decision);
    }

    private static Official official(String who, boolean anyDesk) {
        return new Official(DepartmentCode.of("department-m06"), who, anyDesk);
    }

    private static ReviewCommand consult() {
        return new ReviewCommand.Consult("o-1", DepartmentCode.of("forestry"), "是否占用林地", on(TUESDAY));
    }

    private static ReviewCommand.Advise advice(String from) {
        return new ReviewCommand.Advise(
                "o-1", DepartmentCode.of(from), Consultation.Position.AGREE, "不占", on(WEDNESDAY));
    }

    private static Case opened() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Review review(Case of, String code) {
        return of.review(matter(code)).orElseThrow();
    }
}
