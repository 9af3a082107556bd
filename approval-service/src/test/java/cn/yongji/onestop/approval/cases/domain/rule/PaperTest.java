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
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The paper that is owed after a silent grant. */
class PaperTest {
    private static final LocalDate AFTER_DUE = CALENDAR.plus(MONDAY, 11).date();
    private static final String NUMBER = "永审水保〔2026〕7号";

    @Test
    void the_paper_after_a_silent_grant_gives_the_approval_its_number_and_is_told() {
        var granted = silentlyGranted();

        var ruling = (Decision.Changed<Case, ReviewRefusal>) decide(granted, "M06", bring(AFTER_DUE));

        var told = (ReviewPaperBroughtV1) ruling.events().getFirst();
        assertThat(told.resultNumber()).isEqualTo(NUMBER);
        assertThat(told.paperDueOn()).isEqualTo(AFTER_DUE);
        assertThat(told.materials()).hasSize(1);
        var now = passed(ruling.next());
        assertThat(now.approval().resultNumber()).contains(NUMBER);
        assertThat(now.approval().act()).isEqualTo(passed(granted).approval().act());
        assertThat(now.approval().paperOwedBy()).isEmpty();
        assertThat(now.version()).isGreaterThan(passed(granted).version());
    }

    @Test
    void a_paper_is_brought_once_and_nobody_is_reminded_of_it_after_that() {
        var brought = after(silentlyGranted(), "M06", bring(AFTER_DUE));

        assertThat(decide(brought, "M06", bring(AFTER_DUE.plusDays(1))))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.PaperBrought(
                        NUMBER, bring(AFTER_DUE).act().at())));
        assertThat(new CaseDecider(CALENDAR).checkTime(brought, on(AFTER_DUE.plusDays(60))))
                .isEqualTo(new Decision.Unchanged<>());
        assertThat(new TimeWatch(CALENDAR).nextLook(brought)).isEmpty();
    }

    @Test
    void a_late_paper_is_taken_as_well() {
        var reminded = (Decision.Changed<Case, ReviewRefusal>)
                new CaseDecider(CALENDAR).checkTime(silentlyGranted(), on(AFTER_DUE.plusDays(5)));

        assertThat(decide(reminded.next(), "M06", bring(AFTER_DUE.plusDays(5)))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_grant_by_decision_owes_no_paper() {
        var granted = after(aCase().review("M06", 10).opened(), "M06", grant(MONDAY.plusDays(1)));

        assertThat(decide(granted, "M06", bring(AFTER_DUE)))
                .isEqualTo(new Decision.Refused<>(new ReviewRefusal.NotBySilence(
                        passed(granted).approval().act().by(),
                        passed(granted).approval().act().at())));
    }

    @Test
    void what_is_revoked_needs_its_paper_no_more() {
        var revoked = after(silentlyGranted(), "M06", new ReviewCommand.Revoke("以欺骗手段取得", on(AFTER_DUE)));

        assertThat(decide(revoked, "M06", bring(AFTER_DUE))).isInstanceOf(Decision.Refused.class);
    }

    /** As {@link CaseBuilder#terms}, but the matter has opted in. */
    static ReviewTerms silenceGrants() {
        return new ReviewTerms("APPROVAL", 20, 10, false, true, false, null, List.of(), List.of(), List.of());
    }

    static Case silentlyGranted() {
        var opened = aCase().review("M06", 10).on(silenceGrants()).opened();
        var ruling = (Decision.Changed<Case, ReviewRefusal>) new CaseDecider(CALENDAR).checkTime(opened, on(AFTER_DUE));
        assertThat(ruling.next().review(matter("M06")).orElseThrow()).isInstanceOf(Review.Granted.class);
        return ruling.next();
    }

    private static ReviewCommand bring(LocalDate day) {
        var material = new MaterialRef("result-document", "material-9", "批复.pdf", "ef".repeat(32));
        return new ReviewCommand.BringPaper(NUMBER, List.of(material), on(day));
    }

    private static Review.Passed passed(Case of) {
        return (Review.Passed) of.review(matter("M06")).orElseThrow();
    }
}
