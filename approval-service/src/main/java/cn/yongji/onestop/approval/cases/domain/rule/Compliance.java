package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.RungFacts;
import cn.yongji.onestop.approval.cases.domain.review.ComplianceTask;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 监管任务 (D5, D7): an exemption fell after the grant. The head has the days of a supervision notice to say what is done about
 * it; past them the leader hears of it, once.
 */
final class Compliance {
    /** Who answers where nobody has to any more. */
    private static final String SETTLED = "rule:prerequisite-granted";

    private final WorkingCalendar calendar;
    private final SupervisionLadder ladder;

    Compliance(WorkingCalendar calendar, SupervisionLadder ladder) {
        this.calendar = calendar;
        this.ladder = ladder;
    }

    /** What was granted gets a task; what is open needs none, since it is not granted before. */
    Review opened(Review.Passed review, String rule, Optional<MatterCode> required, Act act) {
        var task = new ComplianceTask(rule, required, ladder.notice(act.on()));
        return review.with(review.docket().with(review.docket().desk().with(task)));
    }

    /** All that are open, with one answer. */
    Decision<Review, ReviewRefusal> answer(Case of, Review.Passed passed, ReviewCommand.AnswerSupervision answer) {
        var desk = passed.docket().desk();
        var open = desk.openTasks();
        if (open.isEmpty()) return Decision.refused(refusal(passed, desk.tasks()));
        var reply = new Supervision.Reply(answer.text(), answer.decideBy(), answer.act());
        var next = withTasks(
                passed,
                desk.tasks().stream()
                        .map(task -> task.open() ? task.with(task.notice().answered(reply)) : task)
                        .toList());
        var first = open.stream()
                .map(ComplianceTask::notice)
                .min(Comparator.comparing(Supervision::replyBy))
                .orElseThrow();
        return Decision.changed(next, facts(of).supervisionAnswered(next, first, reply));
    }

    /** Whether the head has not answered yet for a matter that should have come first. */
    static boolean awaits(Review.Passed passed, MatterCode required) {
        return passed.docket().desk().openTasks().stream()
                .anyMatch(task -> task.required().filter(required::equals).isPresent());
    }

    /**
     * The matter that should have come first is granted now: nothing is left to be done about it. It is told once no other
     * task of the review is open, since whoever hears of an answer takes it for all.
     */
    Decision<Review, ReviewRefusal> settled(Case of, Review.Passed passed, ReviewCommand.MeetRequirement met) {
        var number = met.resultNumber().map("（%s）"::formatted).orElse("");
        var reply = new Supervision.Reply(
                "前置事项 %s 已准予%s".formatted(met.required(), number),
                met.act().on(),
                new Act(met.act().at(), SETTLED));
        var settled = new ArrayList<Supervision>();
        var tasks = new ArrayList<ComplianceTask>();
        for (var task : passed.docket().desk().tasks()) {
            var over = task.open()
                    && task.required().filter(met.required()::equals).isPresent();
            tasks.add(over ? task.with(task.notice().answered(reply)) : task);
            if (over) settled.add(task.notice());
        }
        var next = withTasks(passed, tasks);
        return next.docket().desk().openTasks().isEmpty()
                ? Decision.changed(next, facts(of).supervisionAnswered(next, settled.getFirst(), reply))
                : Decision.changed(next);
    }

    private static ReviewRefusal refusal(Review.Passed passed, List<ComplianceTask> answered) {
        return answered.stream()
                .flatMap(task -> task.notice().reply().stream())
                .<ReviewRefusal>map(reply ->
                        new ReviewRefusal.SupervisionAnswered(reply.act().at()))
                .findFirst()
                .orElseGet(() -> InTheWay.closed(passed));
    }

    /** The day has passed without an answer. */
    Decision<Review, ReviewRefusal> report(Case of, Review.Passed passed, Act act) {
        var events = new ArrayList<EventContract>();
        var tasks = new ArrayList<ComplianceTask>();
        for (var task : passed.docket().desk().tasks()) {
            var late = task.reportOn().filter(day -> !day.isAfter(act.on())).isPresent();
            tasks.add(late ? task.reported(act.on()) : task);
            if (late) events.add(facts(of).taskMissed(passed, task.notice().replyBy(), act));
        }
        if (events.isEmpty()) return Decision.unchanged();
        return new Decision.Changed<>(withTasks(passed, tasks), events);
    }

    private static Review withTasks(Review review, List<ComplianceTask> tasks) {
        return review.with(review.docket().with(review.docket().desk().withTasks(tasks)));
    }

    private RungFacts facts(Case of) {
        return new RungFacts(of, calendar);
    }
}
