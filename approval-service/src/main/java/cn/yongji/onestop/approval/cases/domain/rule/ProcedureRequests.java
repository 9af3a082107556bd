package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.RequestFacts;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureRequest;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import java.util.Optional;
import java.util.function.Function;

/**
 * 提请特别程序: a reviewer proposes, the head opens it or says why not, and never the one who proposed. What is only asked
 * for stops no clock; once the review is closed it has fallen away.
 */
final class ProcedureRequests {
    private final WorkingCalendar calendar;
    private final Procedures procedures;

    ProcedureRequests(WorkingCalendar calendar, Procedures procedures) {
        this.calendar = calendar;
        this.procedures = procedures;
    }

    Decision<Review, ReviewRefusal> propose(Case of, Review review, ReviewCommand.ProposeProcedure propose) {
        return switch (review) {
            case Review.UnderReview running -> proposed(of, running, propose);
            case Review.Supplementing asking -> proposed(of, asking, propose);
            case Review.Proceeding proceeding -> Decision.refused(InTheWay.procedure(proceeding));
            case Review.AwaitingSignature _, Review.NotYetStarted _, Review.WithdrawalPending _, Review.Closed _ ->
                InTheWay.denied(of, review);
        };
    }

    private Decision<Review, ReviewRefusal> proposed(Case of, Review review, ReviewCommand.ProposeProcedure propose) {
        var desk = review.docket().desk();
        var before = desk.openRequest();
        if (before.isPresent()) {
            var open = before.get();
            return Decision.refused(new ReviewRefusal.ProcedureAsked(
                    open.id(), open.kind(), open.asked().by()));
        }
        var wrong = Procedures.wrong(review, propose.kind(), propose.workingDays(), propose.joint());
        if (wrong.isPresent()) return Decision.refused(wrong.get());
        var request = new ProcedureRequest(
                propose.procedureId(),
                propose.kind(),
                propose.reason(),
                propose.workingDays(),
                propose.joint(),
                propose.act(),
                Optional.empty());
        var next = with(review, request);
        return Decision.changed(next, new RequestFacts(of, calendar).proposed(next, request));
    }

    /** The procedure begins with the approval, and not when it was asked for. */
    Decision<Review, ReviewRefusal> approve(Case of, Review review, ReviewCommand.ApproveProcedure approve) {
        return answer(review, approve.procedureId(), request -> {
            var by = request.asked().by();
            if (by.equals(approve.act().by())) return Decision.refused(new ReviewRefusal.OwnRequest(by));
            var start = new ReviewCommand.StartProcedure(
                    request.id(),
                    request.kind(),
                    request.reason(),
                    approve.act().by(),
                    request.announcedWorkingDays(),
                    request.joint(),
                    approve.act());
            return procedures.start(
                    of, with(review, request.answered(new ProcedureRequest.Approved(approve.act()))), start);
        });
    }

    Decision<Review, ReviewRefusal> deny(Case of, Review review, ReviewCommand.DenyProcedure deny) {
        return answer(review, deny.procedureId(), request -> {
            var denied = new ProcedureRequest.Denied(deny.reason(), deny.act());
            var next = with(review, request.answered(denied));
            return Decision.changed(next, new RequestFacts(of, calendar).denied(next, request, denied));
        });
    }

    private static Decision<Review, ReviewRefusal> answer(
            Review review, String id, Function<ProcedureRequest, Decision<Review, ReviewRefusal>> answer) {
        if (review instanceof Review.Closed closed) return Decision.refused(InTheWay.closed(closed));
        var request = review.docket().desk().request(id);
        if (request.isEmpty()) return Decision.refused(new ReviewRefusal.UnknownRequest());
        var before = request.get().answer();
        return before.isPresent()
                ? Decision.refused(new ReviewRefusal.RequestAnswered(
                        before.get() instanceof ProcedureRequest.Approved,
                        before.get().act().at()))
                : answer.apply(request.get());
    }

    private static Review with(Review review, ProcedureRequest request) {
        var docket = review.docket();
        return review.with(docket.with(docket.desk().with(request)));
    }
}
