package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.OpinionGivenV1;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewAssignedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRefusedV1;
import cn.yongji.onestop.kernel.event.word.OpinionPosition;
import cn.yongji.onestop.kernel.event.word.Word;
import java.util.Optional;

/** How the facts about who works on a review, and whom it asks, are told. */
public record DeskFacts(Case subject, WorkingCalendar calendar) implements OfReview {
    public EventContract assigned(
            Review review, Reviewer to, Optional<String> previous, Reviewer.How how, Optional<String> reason, Act act) {
        return new ReviewAssignedV1(
                about(review),
                to.cover().map(Reviewer.Cover::subject).orElse(to.subject()),
                previous.orElse(null),
                how.name(),
                reason.orElse(null),
                act.at(),
                act.by(),
                progress(review));
    }

    public EventContract supplementRefused(
            Review review, ReviewCommand.AskSupplement ask, ReviewRefusal.AskedBefore refused) {
        return new ReviewSupplementRefusedV1(
                about(review),
                ask.items(),
                ask.basis(),
                refused.items(),
                refused.since(),
                ask.act().at(),
                ask.act().by(),
                progress(review));
    }

    public EventContract opinionRequested(Review review, Consultation asked) {
        return new OpinionRequestedV1(
                about(review),
                asked.id(),
                asked.consulted().value(),
                asked.question(),
                asked.answerBy(),
                asked.asked().at(),
                asked.asked().by());
    }

    public EventContract opinionGiven(Review review, Consultation asked) {
        var answer = asked.answer().orElseThrow();
        return new OpinionGivenV1(
                about(review),
                asked.id(),
                asked.consulted().value(),
                Word.of(OpinionPosition.class, answer.position()),
                answer.position() == Consultation.Position.NO_OBJECTION_BY_SILENCE,
                answer.act().at(),
                answer.act().by());
    }
}
