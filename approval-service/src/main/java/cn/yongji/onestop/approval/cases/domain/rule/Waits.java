package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.ClockFacts;
import cn.yongji.onestop.approval.cases.domain.review.OutsidePrerequisite;
import cn.yongji.onestop.approval.cases.domain.review.PrerequisiteWait;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 等待前置事项 (D5, D7): a review that has started and misses a matter that has to come first cannot be granted, so its clock
 * stands still by itself until the matter is there. What one part of a merged handling waits for, all wait for (D6).
 */
final class Waits {
    /** Who stops the clock and lets it go on. */
    static final String RULE = "rule:prerequisite-missing";

    private final WorkingCalendar calendar;

    Waits(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Brings the waits of a review to what its case misses for it now. */
    Decision<Review, ReviewRefusal> follow(Case of, Review review, Act act) {
        var missing = missing(of, review);
        var by = new Act(act.at(), RULE);
        var next = review;
        var events = new ArrayList<EventContract>();
        for (var wait : review.docket().time().waits()) {
            if (!wait.lasts() || missing.contains(wait.matter())) continue;
            var over = wait.ended(act.on());
            next = with(next, over);
            if (review instanceof Review.Open) events.add(facts(of).waitedFor(next, over, result(of, next, over), by));
        }
        for (var matter : missing) {
            if (next.docket().time().waitFor(matter).isPresent()) continue;
            var wait = begun(of, next, matter, act);
            next = with(next, wait);
            events.add(facts(of).waits(next, wait, by));
        }
        return next.equals(review) ? Decision.unchanged() : new Decision.Changed<>(next, events);
    }

    /** Only a clock that was started can stand still, and only while the review is open. */
    private static Set<MatterCode> missing(Case of, Review review) {
        var missing = new LinkedHashSet<MatterCode>();
        if (!(review instanceof Review.Open) || !(review.beneath() instanceof Review.Started)) return missing;
        for (var part : of.together(review)) {
            if (part instanceof Review.Open) missing.addAll(of.missingFor(part));
        }
        return missing;
    }

    private static PrerequisiteWait begun(Case of, Review review, MatterCode matter, Act act) {
        var name = "%s/prerequisites/%d"
                .formatted(
                        of.idOf(review).value(), review.docket().time().waits().size() + 1);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new PrerequisiteWait(id, matter, reason(of, review, matter), act.on(), Optional.empty());
    }

    private static String reason(Case of, Review review, MatterCode matter) {
        return of.together(review).stream()
                .flatMap(part -> part.docket().hindrances().requirements().stream())
                .filter(it -> it.matter().equals(matter) && !it.met())
                .map(OutsidePrerequisite::reason)
                .filter(reason -> !reason.isBlank())
                .findFirst()
                .map(reason -> "前置事项 %s 尚未获准：%s".formatted(matter, reason))
                .orElseGet(() -> "前置事项 %s 尚未获准".formatted(matter));
    }

    private static String result(Case of, Review review, PrerequisiteWait over) {
        return of.together(review).stream()
                .flatMap(part -> part.docket().hindrances().requirements().stream())
                .filter(it -> it.matter().equals(over.matter()))
                .flatMap(it -> it.resultNumber().stream())
                .findFirst()
                .map(number -> "前置事项 %s 已获准，文号 %s".formatted(over.matter(), number))
                .orElseGet(() -> "前置事项 %s 已具备或不再需要".formatted(over.matter()));
    }

    private static Review with(Review review, PrerequisiteWait wait) {
        var docket = review.docket();
        return review.with(docket.with(docket.time().with(wait)));
    }

    private ClockFacts facts(Case of) {
        return new ClockFacts(of, calendar);
    }
}
