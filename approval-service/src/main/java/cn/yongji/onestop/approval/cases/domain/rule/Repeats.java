package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 反复补正: what a department could see at its first look is not asked for again (D11). The first look is over when the notice
 * is out with what it asked for, when it has said that nothing is missing, or, if the unit has had a notice since the review
 * started, after five working days.
 */
record Repeats(WorkingCalendar calendar) {
    private static final int DAYS_TO_LOOK = 5;

    Optional<ReviewRefusal> in(Case of, Review.Started review, ReviewCommand.AskSupplement ask) {
        if (ask.override().isPresent()) return Optional.empty();
        return lookedSince(of, review, ask.act().on()).flatMap(since -> {
            var visible = ask.items().stream()
                    .filter(item -> !newSince(review, item, since))
                    .map(RequestedItem::text)
                    .toList();
            return visible.isEmpty() ? Optional.empty() : Optional.of(new ReviewRefusal.AskedBefore(visible, since));
        });
    }

    private Optional<Instant> lookedSince(Case of, Review.Started review, LocalDate today) {
        var checked = review.docket().desk().checked();
        if (checked.isPresent()) return checked.map(Act::at);
        return of.dossier().issued().stream()
                .filter(notice -> notice.looked().contains(review.matter())
                        || !notice.act().on().isBefore(review.startedOn())
                                && calendar.between(review.startedOn(), today) > DAYS_TO_LOOK)
                .map(notice -> notice.act().at())
                .findFirst();
    }

    /** What came in later could not be seen then. */
    private static boolean newSince(Review review, RequestedItem item, Instant since) {
        var slot = item.slot();
        if (slot == null) return false;
        var supplied = review.docket().supplements().stream()
                .filter(answered -> !answered.suppliedAt().isBefore(since))
                .flatMap(answered -> answered.materials().stream())
                .anyMatch(material -> material.slot().equals(slot));
        return supplied
                || review.docket().hindrances().gaps().stream()
                        .anyMatch(gap -> gap.slot().equals(slot) && gap.state() != Gap.State.OUTSTANDING);
    }
}
