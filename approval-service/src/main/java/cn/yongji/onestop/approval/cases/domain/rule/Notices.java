package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.JointNotice;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.CaseFacts;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the asks of several departments become one notice, and what follows when it is not answered. */
final class Notices {
    /** Who issues a notice because everybody has looked. */
    static final String ALL_LOOKED = "rule:all-departments-looked";

    private final WorkingCalendar calendar;

    Notices(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first ask opens a notice, the next ones join it; it goes out when nobody is left to look. */
    void follow(CaseInHand inHand, Review next, ReviewCommand command) {
        var act = command.act();
        var dossier = inHand.now().dossier();
        if (command instanceof ReviewCommand.AskSupplement ask) {
            var item = new JointNotice.Item(next.matter(), ask.supplementId());
            var collecting = dossier.collecting()
                    .orElseGet(() -> new JointNotice.Collecting(ask.supplementId(), act.at(), List.of()));
            inHand.take(dossier.with(collecting.with(item)));
        } else if (dossier.collecting().isEmpty()) {
            return;
        }
        if (inHand.now().reviews().stream().allMatch(review -> looked(inHand.now(), review))) {
            issue(inHand, new Act(act.at(), ALL_LOOKED));
        }
    }

    /** Whether nothing more is expected of it: it asks, it has said that nothing is missing, or it is not at work. */
    private static boolean looked(Case of, Review review) {
        if (!(review instanceof Review.Open) || !(review.beneath() instanceof Review.Started)) return true;
        return review.beneath() instanceof Review.Asking
                || review.docket().desk().checked().isPresent()
                || of.dossier().issued().stream()
                        .anyMatch(notice -> notice.looked().contains(review.matter()));
    }

    private void issue(CaseInHand inHand, Act act) {
        var collecting = inHand.now().dossier().collecting().orElseThrow();
        var ids = new HashSet<String>();
        collecting.items().forEach(item -> ids.add(item.supplementId()));
        var answerBy = inHand.now().reviews().stream()
                .flatMap(review -> asking(review).stream())
                .filter(asking -> ids.contains(asking.supplement().request().id()))
                .map(asking -> asking.supplement().request().answerBy())
                .max(Comparator.naturalOrder())
                .orElse(act.on());
        for (var review : inHand.now().reviews()) due(review, ids, answerBy).ifPresent(inHand::take);
        var now = inHand.now();
        var looked = now.reviews().stream()
                .filter(review -> review.beneath() instanceof Review.Started)
                .filter(review -> looked(now, review))
                .map(Review::matter)
                .toList();
        var issued = new JointNotice.Issued(collecting.id(), collecting.items(), answerBy, act, looked);
        inHand.take(now.dossier().with(issued));
        // Answered before it went out, it asks for nothing any more: that they have looked is kept, nobody is written
        // to.
        if (now.reviews().stream().noneMatch(review -> asks(review, ids))) return;
        var facts = new CaseFacts(inHand.now());
        var lines = issued.items().stream()
                .flatMap(item -> now.review(item.matter()).stream()
                        .flatMap(review -> requests(review)
                                .filter(request -> request.id().equals(item.supplementId()))
                                .flatMap(request -> facts.noticeItems(review, request).stream())))
                .toList();
        inHand.say(facts.noticeIssued(issued, lines));
    }

    private static boolean asks(Review review, Set<String> ids) {
        return asking(review)
                .filter(asking -> ids.contains(asking.supplement().request().id()))
                .isPresent();
    }

    private static Optional<Review.Asking> asking(Review review) {
        return review.beneath() instanceof Review.Asking asking ? Optional.of(asking) : Optional.empty();
    }

    private static Stream<Supplement.Request> requests(Review review) {
        return Stream.concat(
                review.docket().supplements().stream().map(Supplement::request),
                asking(review).stream().map(asking -> asking.supplement().request()));
    }

    /** With the one deadline of the notice in the place of its own, where that is another. */
    private static Optional<Review> due(Review review, Set<String> ids, LocalDate answerBy) {
        return switch (review) {
            case Review.Supplementing it
            when concerned(it, ids, answerBy) ->
                Optional.of(new Review.Supplementing(
                        it.docket().changed(), it.startedOn(), it.supplement().dueOn(answerBy)));
            case Review.SupplementingInProcedure it
            when concerned(it, ids, answerBy) ->
                Optional.of(new Review.SupplementingInProcedure(
                        it.docket().changed(), it.startedOn(), it.supplement().dueOn(answerBy), it.procedure()));
            case Review.WithdrawalPending it ->
                due(it.before(), ids, answerBy)
                        .map(next -> new Review.WithdrawalPending((Review.Workable) next, it.withdrawal()));
            case Review.Workable _, Review.Closed _ -> Optional.empty();
        };
    }

    private static boolean concerned(Review.Asking asking, Set<String> ids, LocalDate answerBy) {
        var request = asking.supplement().request();
        return ids.contains(request.id()) && !request.answerBy().equals(answerBy);
    }

    /** By the window or a head, without waiting for those who have not looked. */
    Decision<Case, ReviewRefusal> issueNow(Case before, Act act) {
        if (before.dossier().collecting().isEmpty())
            return new Decision.Refused<>(new ReviewRefusal.NoNoticeCollecting());
        var inHand = new CaseInHand(before);
        issue(inHand, act);
        return inHand.done();
    }

    /** The day of the first ask is over: the unit does not wait for those who have not looked. */
    Decision<Case, ReviewRefusal> issueDue(Case before, Act act) {
        var collecting = before.dossier().collecting();
        if (collecting.isEmpty()
                || !act.on().isAfter(WorkingCalendar.dateOf(collecting.get().openedAt()))) {
            return new Decision.Unchanged<>();
        }
        return issueNow(before, act);
    }

    /** Whether a supplement was not supplied in time, and the days of grace are over as well (3.3). */
    boolean overdue(Case of, int graceWorkingDays, LocalDate today) {
        var leaving = of.reviews().stream().anyMatch(Review.WithdrawalPending.class::isInstance);
        return !leaving
                && of.reviews().stream()
                        .flatMap(review -> asking(review).stream())
                        .map(asking -> lastDay(asking, graceWorkingDays))
                        .anyMatch(last -> !last.provisional() && today.isAfter(last.date()));
    }

    /** The day on which somebody has to look at the case again because of a notice. */
    Optional<LocalDate> nextLook(Case of, int graceWorkingDays) {
        var collecting = of.dossier()
                .collecting()
                .map(it -> WorkingCalendar.dateOf(it.openedAt()).plusDays(1));
        var unanswered = of.reviews().stream()
                .flatMap(review -> asking(review).stream())
                .map(asking -> lastDay(asking, graceWorkingDays))
                .map(last -> last.provisional()
                        ? calendar.knownUntil().plusDays(2)
                        : last.date().plusDays(1));
        return Stream.concat(collecting.stream(), unanswered).min(Comparator.naturalOrder());
    }

    private DueDate lastDay(Review.Asking asking, int graceWorkingDays) {
        return calendar.plus(asking.supplement().request().answerBy(), graceWorkingDays);
    }
}
