package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewId;
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
            DepartmentCode department,
            ReviewId review,
            IntPredicate seen,
            ReviewCommand wanted,
            Function<Case, Answer> answer) {
        return store.change(
                review.caseId(),
                command,
                stored -> Rulings.change(decider.decideFor(department, seen, stored.state(), review.matter(), wanted)),
                stored -> answer.apply(stored.state()));
    }
}
