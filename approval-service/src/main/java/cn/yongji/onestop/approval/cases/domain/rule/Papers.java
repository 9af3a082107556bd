package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.RequestFacts;
import cn.yongji.onestop.approval.cases.domain.review.Approval;
import cn.yongji.onestop.approval.cases.domain.review.Paper;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;

/** 补发结果文书: what was granted by silence still needs its paper, and the department that was silent brings it (D14). */
final class Papers {
    private final WorkingCalendar calendar;

    Papers(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Decision<Review, ReviewRefusal> bring(Case of, Review review, ReviewCommand.BringPaper bring) {
        if (!(review instanceof Review.Passed passed)) {
            return Decision.refused(new ReviewRefusal.NotGranted(ReviewStatus.of(review)));
        }
        var approval = passed.approval();
        if (approval.basis().paperDueOn().isEmpty())
            return Decision.refused(new ReviewRefusal.NotBySilence(
                    approval.act().by(), approval.act().at()));
        if (approval.paper().isPresent()) return Decision.refused(brought(approval));
        var paper = new Paper(bring.number(), bring.materials(), bring.act());
        var next = passed.with(approval.with(paper)).with(passed.docket().changed());
        return next instanceof Review.Passed now
                ? Decision.changed(now, new RequestFacts(of, calendar).brought(now, paper))
                : Decision.unchanged();
    }

    private static ReviewRefusal brought(Approval approval) {
        var paper = approval.paper().orElseThrow();
        return new ReviewRefusal.PaperBrought(paper.number(), paper.act().at());
    }
}
