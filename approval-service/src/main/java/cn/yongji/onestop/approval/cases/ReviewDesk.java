package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Official;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.review.Act;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Where a department works on its reviews: one command, one write of the case with all that follows. */
public final class ReviewDesk {
    private final AggregateStore<Case> store;
    private final CaseDecider decider;

    ReviewDesk(AggregateStore<Case> store, CaseDecider decider) {
        this.store = store;
        this.decider = decider;
    }

    /**
     * Carries out what a department wants of its review.
     *
     * @param seen whether a version of the review is the one the department has seen
     * @param answer what the department is told of the case as it is then
     */
    public Result<Refusal> carryOut(
            Command command,
            Official official,
            ReviewId review,
            IntPredicate seen,
            ReviewCommand.OfDepartment wanted,
            Function<Case, Answer> answer) {
        return store.change(
                review.caseId(),
                command,
                stored -> Rulings.change(decider.decideFor(official, seen, stored.state(), review.matter(), wanted)),
                stored -> answer.apply(stored.state()));
    }

    /** The opinion of a department that was asked for it; its own version is not asked for, since it has none. */
    public Result<Refusal> advise(
            Command command,
            DepartmentCode department,
            ReviewId review,
            ReviewCommand.Advise advice,
            Function<Case, Answer> answer) {
        return store.change(
                review.caseId(),
                command,
                stored -> Rulings.change(decider.advise(department, stored.state(), review.matter(), advice)),
                stored -> answer.apply(stored.state()));
    }

    /** The joint notice goes out now. */
    public Result<Refusal> issueNotice(Command command, String caseId, Function<Case, Answer> answer) {
        var act = new Act(command.at(), command.actor());
        return store.change(
                caseId,
                command,
                stored -> Rulings.change(decider.issueNotice(stored.state(), act)),
                stored -> answer.apply(stored.state()));
    }
}
