package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Official;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Outcome;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Where a department works on its reviews: one command, one write of the case with all that follows. */
@Component
public final class ReviewDesk {
    private final AggregateStore<Case> store;
    private final CaseDecider decider;

    ReviewDesk(AggregateStore<Case> store, CaseDecider decider) {
        this.store = store;
        this.decider = decider;
    }

    /**
     * Carries out what a department wants of its review. A request that is one too many is refused, and goes on record.
     *
     * @param seen whether a version of the review is the one the department has seen
     */
    public Outcome<Case, ReviewRefusal> carryOut(
            Asked<Case> asked,
            Official official,
            ReviewId review,
            IntPredicate seen,
            ReviewCommand.OfDepartment wanted) {
        var outcome = store.change(
                review.caseId(),
                asked,
                stored -> decider.decideFor(official, seen, stored.state(), review.matter(), wanted));
        if (wanted instanceof ReviewCommand.AskSupplement ask
                && outcome instanceof Outcome.Refused<Case, ReviewRefusal>(ReviewRefusal.AskedBefore refused)) {
            var note = new ReviewCommand.NoteRepeat(ask, refused);
            store.settle(
                    review.caseId(), asked.command(), stored -> decider.decide(stored.state(), review.matter(), note));
        }
        return outcome;
    }

    /** The opinion of a department that was asked for it; its own version is not asked for, since it has none. */
    public Outcome<Case, ReviewRefusal> advise(
            Asked<Case> asked, DepartmentCode department, ReviewId review, ReviewCommand.Advise advice) {
        return store.change(
                review.caseId(), asked, stored -> decider.advise(department, stored.state(), review.matter(), advice));
    }

    /** 退件, by the window, or by a head for what his own department was promised. */
    public Outcome<Case, ReviewRefusal> giveBack(
            Asked<Case> asked, String caseId, Predicate<Review> concerned, String ground) {
        var act = new Act(asked.command().at(), asked.command().actor());
        return store.change(caseId, asked, stored -> decider.giveBack(stored.state(), concerned, ground, act));
    }

    /** The joint notice goes out now. */
    public Outcome<Case, ReviewRefusal> issueNotice(Asked<Case> asked, String caseId) {
        var act = new Act(asked.command().at(), asked.command().actor());
        return store.change(caseId, asked, stored -> decider.issueNotice(stored.state(), act));
    }
}
