package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.ReviewDesk;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.problem.ReviewProblems;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.web.Caller;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/** Takes a decision for whoever collects several of them; each is answered as if it had come alone. */
@Component
public final class DecisionDesk {
    private final ReviewDesk desk;
    private final NumberWarnings numbers;

    public DecisionDesk(ReviewDesk desk, NumberWarnings numbers) {
        this.desk = desk;
        this.numbers = numbers;
    }

    /** @throws ProblemException if a rule says no */
    public Answer decide(Caller caller, Command command, ReviewId review, IntPredicate seen, DecisionBody body) {
        body.checkedFor(caller);
        var act = new Act(command.at(), command.actor());
        var warnings = numbers.about(caller, command, review, body.resultNumber());
        var asked =
                new Asked<Case>(command, stored -> DecisionReceipt.of(stored.state(), review, command.at(), warnings));
        var wanted = new ReviewCommand.Decide(body.draft(), act);
        return switch (desk.carryOut(asked, Officials.of(caller), review, seen, wanted)) {
            case Outcome.Done<Case, ReviewRefusal>(var _, var told) -> told;
            case Outcome.Refused<Case, ReviewRefusal>(var refusal) ->
                throw new ProblemException(ReviewProblems.of(refusal));
        };
    }
}
