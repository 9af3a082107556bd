package cn.yongji.onestop.approval.measure;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Open reviews of one department as its inbox would have them: three matters, accepted over the last thirty working days
 * with a limit of twenty, so there are some of every light; one in ten stands still, one in two is on somebody's desk.
 */
final class InboxSamples {
    static final String DEPARTMENT = "water";
    static final String REVIEWER = "review-water";

    private static final List<String> MATTERS = List.of("M16", "M17", "M18");
    private static final int LIMIT = 20;
    private static final int DAYS = 30;
    private static final int PROCEDURE = 10;

    private final SampleCases samples;
    private final CaseDecider decider;
    private final Instant now;
    private final LocalDate today;

    InboxSamples(WorkingCalendar calendar, Instant now) {
        this.samples = new SampleCases(calendar);
        this.decider = new CaseDecider(calendar);
        this.now = now;
        this.today = WorkingCalendar.dateOf(now);
    }

    Case sample(long number) {
        var matter = MATTERS.get((int) (number % MATTERS.size()));
        var acceptedOn = samples.workingDaysBefore(today, 1 + (int) (number % DAYS));
        var opened = samples.opened(number, acceptedOn, List.of(SampleCases.order(matter, DEPARTMENT, LIMIT)));
        var act = new Act(opened.application().acceptedAt().plusSeconds(60), REVIEWER);
        var code = MatterCode.of(matter);
        var handled = opened;
        if (number / DAYS % 2 == 0)
            handled = done(handled, decider.decide(handled, code, new ReviewCommand.Claim(act)));
        if (number / DAYS % 10 == 1) handled = done(handled, decider.decide(handled, code, procedure(number, act)));
        // Told up to today, or the next look of the service would tell of all of them.
        return done(handled, decider.checkTime(handled, new Act(now, "rule:sample")));
    }

    private static ReviewCommand procedure(long number, Act act) {
        return new ReviewCommand.StartProcedure(
                "procedure-" + number, ProcedureKind.EXPERT_REVIEW, "须组织专家评审", "head-water", PROCEDURE, act);
    }

    private static Case done(Case before, Decision<Case, ReviewRefusal> ruling) {
        return switch (ruling) {
            case Decision.Changed<Case, ReviewRefusal>(var next, var _) -> next;
            case Decision.Unchanged<Case, ReviewRefusal> _ -> before;
            case Decision.Refused<Case, ReviewRefusal>(var refusal) ->
                throw new IllegalStateException("a sample was refused: " + refusal);
        };
    }
}
