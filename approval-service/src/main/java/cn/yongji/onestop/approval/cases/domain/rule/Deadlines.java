package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ClockFacts;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The due days of a case as they were told, and as a calendar has them. Loading a schedule moves the second; telling it is
 * one fact for each review whose day is another one.
 */
public final class Deadlines {
    private final WorkingCalendar calendar;

    public Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** What differs for the reviews that are open and run. */
    public List<DeadlineMove> moves(Case of) {
        var moves = new ArrayList<DeadlineMove>();
        for (var review : of.reviews()) {
            if (!(review instanceof Review.Open)) continue;
            var told = review.docket().time().reported().due();
            var after = due(review, calendar);
            if (told.isEmpty() || after.isEmpty() || told.equals(after)) continue;
            moves.add(new DeadlineMove(of.idOf(review), review, told.get(), after.get()));
        }
        return moves;
    }

    /** Tells every review's due day anew; a day that only became firm is noted and not told. */
    public Decision<Case, ReviewRefusal> move(Case of, Act act) {
        return move(of, act, _ -> Optional.empty());
    }

    /** @param previewed whether somebody has seen a move before it was published; nothing where nobody looked */
    public Decision<Case, ReviewRefusal> move(Case of, Act act, Function<DeadlineMove, Optional<Boolean>> previewed) {
        var moves = moves(of);
        var after = answersBy(of);
        if (moves.isEmpty() && after.equals(of)) return new Decision.Unchanged<>();
        var events = new ArrayList<EventContract>();
        for (var move : moves) {
            var review = after.review(move.review().matter()).orElseThrow();
            after = after.with(told(review, Optional.of(move.after())));
            if (move.otherDay()) events.add(told(of, move, act, previewed.apply(move)));
        }
        return new Decision.Changed<>(after, events);
    }

    /** The days for the answers of heads move as well; what they answer for tells where it matters to others. */
    private Case answersBy(Case of) {
        var after = of;
        for (var review : of.reviews()) {
            var docket = review.docket();
            var reported = docket.time().reported();
            var notice = reported.supervision().map(it -> it.by(calendar));
            var tasks =
                    docket.desk().tasks().stream().map(it -> it.by(calendar)).toList();
            var duty = docket.hindrances().duty().map(it -> it.by(calendar));
            if (notice.equals(reported.supervision())
                    && tasks.equals(docket.desk().tasks())
                    && duty.equals(docket.hindrances().duty())) continue;
            var answers = docket.with(docket.time().with(reported.with(notice)))
                    .with(docket.desk().withTasks(tasks));
            var now =
                    duty.map(it -> answers.with(answers.hindrances().with(it))).orElse(answers);
            after = after.with(review.with(now));
        }
        return after;
    }

    /** Notes the due days that a decision has told: those of reviews that started, stopped, ran on or were extended. */
    Case noteTold(Case before, Case after) {
        var noted = after;
        for (var review : after.reviews()) {
            if (!(review instanceof Review.Open)) continue;
            var limit = review.timeLimit();
            if (limit.isEmpty() || limit.equals(before.review(review.matter()).flatMap(Review::timeLimit))) continue;
            noted = noted.with(told(review, limit.get().due(calendar)));
        }
        return noted;
    }

    private static Review told(Review review, Optional<DueDate> due) {
        var docket = review.docket();
        var time = docket.time();
        return review.with(docket.reported(time.with(time.reported().told(due))));
    }

    private static Optional<DueDate> due(Review review, WorkingCalendar calendar) {
        return review.timeLimit().flatMap(limit -> limit.due(calendar));
    }

    private EventContract told(Case of, DeadlineMove move, Act act, Optional<Boolean> previewed) {
        return new ClockFacts(of, calendar)
                .moved(move.review(), move.before().date(), move.after().date(), act, previewed);
    }
}
