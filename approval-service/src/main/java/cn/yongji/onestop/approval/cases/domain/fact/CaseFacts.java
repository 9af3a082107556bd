package cn.yongji.onestop.approval.cases.domain.fact;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.Contradiction;
import cn.yongji.onestop.approval.cases.domain.JointNotice;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.ResolvedEffect;
import cn.yongji.onestop.approval.cases.domain.ReturnCause;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.CombinedRefusal;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.NoticeItem;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the facts about a whole case are told: opened, its joint notice, contradictions, its end. */
public record CaseFacts(Case subject) implements OfCase {
    public EventContract opened(WorkingCalendar calendar) {
        var reviews = subject.reviews().stream()
                .map(review -> opened(review, calendar))
                .toList();
        return new CaseOpenedV1(project(), subject.id(), subject.application().stage(), reviews);
    }

    private OpenedReview opened(Review review, WorkingCalendar calendar) {
        var asked = review.assignment();
        var due = review.due(calendar);
        return new OpenedReview(
                id(review),
                asked.matter().value(),
                asked.matterName(),
                asked.department().value(),
                asked.departmentName(),
                Word.of(due.isPresent() ? ReviewState.UNDER_REVIEW : ReviewState.WAITING),
                asked.limitWorkingDays(),
                due.map(DueDate::date).orElse(null),
                due.map(DueDate::provisional).orElse(false),
                subject.missingFor(review).stream().map(MatterCode::value).toList());
    }

    public EventContract noticeIssued(JointNotice.Issued notice, List<NoticeItem> items) {
        return new NoticeIssuedV1(
                project(),
                subject.id(),
                subject.id(),
                notice.id(),
                items,
                notice.answerBy(),
                notice.act().at(),
                notice.act().by());
    }

    /** One line per thing that was asked for. */
    public List<NoticeItem> noticeItems(Review review, Supplement.Request request) {
        return request.items().stream()
                .map(item -> new NoticeItem(
                        id(review), department(review), request.id(), item.text(), item.slot(), request.basis()))
                .toList();
    }

    public EventContract contradictionFound(Contradiction found) {
        return new ContradictionFoundV1(
                project(),
                subject.id(),
                found.id(),
                found.rule(),
                List.of(disputed(found.one()), disputed(found.other())),
                found.foundAt());
    }

    /** What became of what a meeting has resolved about a review. */
    public EventContract effected(
            RecordedResolution resolution, ResolvedEffect effect, Optional<EffectRefusal> refusal) {
        return new ResolutionEffectedV1(
                project(),
                subject.id(),
                resolution.id(),
                resolution.problemId().orElse(null),
                resolution
                        .matter()
                        .map(it -> new ReviewId(subject.id(), it).value())
                        .orElse(null),
                Word.of(nameOf(effect)),
                Word.of(refusal.isEmpty() ? EffectOutcome.APPLIED : EffectOutcome.REFUSED),
                refusal.map(Word::of).orElse(null),
                effect.departments(),
                resolution.at());
    }

    private static ResolutionEffect nameOf(ResolvedEffect effect) {
        return switch (effect) {
            case ResolvedEffect.Release _ -> ResolutionEffect.RELEASE_REVIEW;
            case ResolvedEffect.Extend _ -> ResolutionEffect.EXTEND_REVIEW;
        };
    }

    private DisputedCondition disputed(Contradiction.Side side) {
        var review = subject.review(side.matter()).orElseThrow();
        return new DisputedCondition(id(review), department(review), side.text());
    }

    public EventContract refusalsCombined(List<Review.Refused> refused, Instant at) {
        return new CaseRefusalsCombinedV1(
                project(),
                subject.id(),
                refused.stream()
                        .map(review -> new CombinedRefusal(
                                id(review),
                                department(review),
                                review.rejection().ground(),
                                review.rejection().remedy().orElse(null)))
                        .toList(),
                at);
    }

    public EventContract returned(ReturnCause cause, String ground, Act act) {
        return new CaseReturnedV1(project(), subject.id(), ground, act.at(), act.by(), cause.name());
    }

    public EventContract withdrawn(Instant at) {
        return new CaseWithdrawnV1(project(), subject.id(), at);
    }

    public EventContract closed(CaseOutcome outcome, Instant at) {
        return new CaseClosedV1(project(), subject.id(), Word.of(HowItEnded.class, outcome), at);
    }
}
