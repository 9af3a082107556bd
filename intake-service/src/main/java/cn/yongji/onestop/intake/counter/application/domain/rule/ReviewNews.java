package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Accepted;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Closed;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Ended;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.JointNotice;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.counter.application.domain.state.WithdrawalRequest;
import cn.yongji.onestop.kernel.event.AboutReview;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseEvent;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.DecisionEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapDeadline;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.NoticeItem;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewRevocationOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewUpheldV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the reviews tell us, as the applicant sees it. The approval service decides; nothing is judged again here. */
public final class ReviewNews {
    private ReviewNews() {}

    /** The application after the news; empty where it changes nothing, as when it is had a second time. */
    public static Optional<Application> apply(Application application, EventContract news) {
        return switch (application) {
            case Accepted accepted -> running(accepted, news);
            // A decision may still be taken back or revoked: the results stay true after the end.
            case Closed(var was, var outcome, var closedAt) ->
                late(was, news).map(next -> new Closed(next, outcome, closedAt));
            case Ended(Accepted was, var end) -> late(was, news).map(next -> new Ended(next, end));
            case Ended _, Application.Draft _, Application.Received _, Application.InCorrection _ -> Optional.empty();
        };
    }

    private static Optional<Application> running(Accepted accepted, EventContract news) {
        return switch (news) {
            case ReviewSupplementRequestedV1 asked ->
                Optional.of(asked)
                        .filter(_ -> !Supplementing.knows(accepted, asked.supplementId()))
                        .map(it -> Supplementing.asked(accepted, request(it)));
            case CaseEvent it -> ofCase(accepted, it);
            case DecisionEvent it -> results(accepted, it).map(next -> next);
            case AboutReview _, IntakeEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> Optional.empty();
        };
    }

    private static Optional<Application> ofCase(Accepted accepted, CaseEvent news) {
        return switch (news) {
            case NoticeIssuedV1 notice ->
                Optional.of(notice)
                        .filter(_ -> !hasNotice(accepted, notice.noticeId()))
                        .map(it -> noticed(accepted, it));
            case CaseClosedV1 closed ->
                Optional.of(new Closed(accepted, closed.outcome().said(), closed.closedAt()));
            case CaseReturnedV1 returned ->
                Optional.of(new Ended(
                        accepted.owingForGrants(),
                        new End.Returned(
                                returned.ground(),
                                returned.returnedBy(),
                                returned.returnedAt(),
                                Optional.ofNullable(returned.cause()))));
            case CaseWithdrawnV1 withdrawn ->
                Optional.of(new Ended(accepted.owingForGrants(), withdrawn(accepted, withdrawn)));
            case CaseOpenedV1 _,
                    CaseRefusalsCombinedV1 _,
                    CaseMessagedV1 _,
                    ContradictionFoundV1 _,
                    ResolutionEffectedV1 _ -> Optional.empty();
        };
    }

    private static Optional<Accepted> late(Accepted accepted, EventContract news) {
        return news instanceof DecisionEvent it ? results(accepted, it) : Optional.empty();
    }

    private static Optional<Accepted> results(Accepted accepted, DecisionEvent news) {
        return switch (news) {
            case ReviewDecidedV1 it ->
                decided(it).flatMap(result -> with(accepted, result)).map(next -> timed(next, it));
            case ReviewNotApplicableV1 it ->
                with(
                        accepted,
                        new MatterResult(
                                MatterCode.of(it.matterCode()),
                                MatterResult.Verdict.NOT_APPLICABLE,
                                Optional.empty(),
                                Optional.of(it.rule() + "：" + it.evidence()),
                                it.declaredAt()));
            case ReviewApplicableAgainV1 it -> without(accepted, it.matterCode());
            case ReviewDecisionWithdrawnV1 it -> without(accepted, it.matterCode());
            case ReviewRevokedV1 it ->
                with(
                        accepted,
                        new MatterResult(
                                MatterCode.of(it.matterCode()),
                                MatterResult.Verdict.REVOKED,
                                number(accepted, it.matterCode()),
                                Optional.of(it.ground()),
                                it.revokedAt()));
            case ReviewDecisionProposedV1 _,
                    ReviewPreOpinionRecordedV1 _,
                    ReviewPaperBroughtV1 _,
                    ReviewRevocationOpenedV1 _,
                    ReviewUpheldV1 _ -> Optional.empty();
        };
    }

    /** Nothing of an end that nobody here knows yet: the matter stays as it is. */
    private static Optional<MatterResult> decided(ReviewDecidedV1 decided) {
        return decided.verdict()
                .in(MatterResult.Verdict.class)
                .map(verdict -> new MatterResult(
                        MatterCode.of(decided.matterCode()),
                        verdict,
                        Optional.ofNullable(decided.resultNumber()),
                        Optional.ofNullable(decided.ground()),
                        decided.decidedAt()));
    }

    /** 容缺通过: what is missing has the day of the decision from now on (D10). */
    private static Accepted timed(Accepted accepted, ReviewDecidedV1 decided) {
        if (decided.gaps() == null) return accepted;
        var named = decided.gaps().stream().collect(Collectors.toMap(GapDeadline::gapId, it -> it));
        return accepted.with(accepted.course().withGaps(gap -> {
            var day = named.get(gap.gapId());
            return day == null ? gap : gap.granted(day.workingDays(), day.dueOn(), decided.decidedAt());
        }));
    }

    /** One result for each matter: the latest word counts. What is not going to be granted owes nothing any more. */
    private static Optional<Accepted> with(Accepted accepted, MatterResult result) {
        if (accepted.results().contains(result)) return Optional.empty();
        var results = new ArrayList<>(others(accepted, result.matter()));
        results.add(result);
        var told = accepted.withResults(results);
        if (result.verdict().granted()) return Optional.of(told);
        return Optional.of(told.with(
                told.course().withGaps(gap -> gap.matter().equals(result.matter()) ? gap.dropped() : gap)));
    }

    private static Optional<Accepted> without(Accepted accepted, String matter) {
        var left = others(accepted, MatterCode.of(matter));
        return left.size() == accepted.results().size() ? Optional.empty() : Optional.of(accepted.withResults(left));
    }

    private static List<MatterResult> others(Accepted accepted, MatterCode matter) {
        return accepted.results().stream()
                .filter(it -> !it.matter().equals(matter))
                .toList();
    }

    private static Optional<String> number(Accepted accepted, String matter) {
        return accepted.results().stream()
                .filter(it -> it.matter().value().equals(matter))
                .findFirst()
                .flatMap(MatterResult::resultNumber);
    }

    private static End.Withdrawn withdrawn(Accepted accepted, CaseWithdrawnV1 news) {
        var asked = accepted.course().withdrawal();
        return new End.Withdrawn(
                asked.map(WithdrawalRequest::reason).orElse(""),
                asked.map(WithdrawalRequest::requestedBy).orElse(""),
                news.withdrawnAt());
    }

    private static boolean hasNotice(Accepted accepted, String noticeId) {
        return accepted.course().notices().stream().anyMatch(it -> it.noticeId().equals(noticeId));
    }

    /** The notice binds what the departments asked one by one; what only the notice says is asked by it. */
    private static Accepted noticed(Accepted accepted, NoticeIssuedV1 news) {
        var told = accepted;
        for (var item : news.items()) {
            if (!Supplementing.knows(told, item.supplementId()))
                told = Supplementing.asked(told, request(news, item.supplementId()));
        }
        var notices = new ArrayList<>(told.course().notices());
        notices.add(new JointNotice(
                news.noticeId(),
                news.items().stream().map(NoticeItem::supplementId).distinct().toList(),
                news.answerBy(),
                news.issuedAt(),
                news.issuedBy()));
        return told.with(told.course().withNotices(notices));
    }

    private static Supplement.Request request(NoticeIssuedV1 news, String supplementId) {
        var items = news.items().stream()
                .filter(it -> it.supplementId().equals(supplementId))
                .toList();
        var first = items.getFirst();
        return new Supplement.Request(
                supplementId,
                first.reviewId(),
                MatterCode.of(first.reviewId().substring(first.reviewId().lastIndexOf('-') + 1)),
                first.department(),
                items.stream()
                        .map(it -> new RequestedItem(it.slot(), null, it.item()))
                        .toList(),
                first.basis(),
                news.answerBy(),
                news.issuedAt());
    }

    private static Supplement.Request request(ReviewSupplementRequestedV1 asked) {
        return new Supplement.Request(
                asked.supplementId(),
                asked.reviewId(),
                MatterCode.of(asked.matterCode()),
                asked.department(),
                asked.items(),
                asked.basis(),
                asked.answerBy(),
                asked.requestedAt());
    }
}
