package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;

/** What a command does to the review it is for; what follows for the others is said by {@link CaseDecider}. */
final class ReviewDecider {
    private final Decisions decisions;
    private final PreReviews preReviews;
    private final Reversals reversals;
    private final Revocations revocations;
    private final DeclaringApplicability applicability;
    private final Supplements supplements;
    private final Procedures procedures;
    private final ProcedureRequests requests;
    private final Papers papers;
    private final Extensions extensions;
    private final DeskWork desk;
    private final Obstacles obstacles;
    private final Exemptions exemptions;
    private final Leaving leaving;
    private final Rungs rungs;

    ReviewDecider(WorkingCalendar calendar, SupervisionLadder ladder) {
        this.decisions = new Decisions(calendar);
        this.preReviews = new PreReviews(calendar, decisions);
        this.reversals = new Reversals(calendar);
        this.revocations = new Revocations(calendar);
        this.applicability = new DeclaringApplicability(calendar);
        this.supplements = new Supplements(calendar);
        this.procedures = new Procedures(calendar);
        this.requests = new ProcedureRequests(calendar, procedures);
        this.papers = new Papers(calendar);
        this.extensions = new Extensions(calendar);
        this.desk = new DeskWork(calendar);
        var compliance = new Compliance(calendar, ladder);
        this.obstacles = new Obstacles(calendar, compliance);
        this.exemptions = new Exemptions(calendar, compliance);
        this.leaving = new Leaving(calendar);
        this.rungs = new Rungs(calendar, ladder, decisions, compliance);
    }

    Decision<Review, ReviewRefusal> decide(Case of, Review review, ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.Decide it -> decisions.decide(of, review, it);
            case ReviewCommand.Sign it -> decisions.sign(of, review, it);
            case ReviewCommand.SendBack it -> decisions.sendBack(of, review, it);
            case ReviewCommand.PreReview it -> preReviews.preReview(of, review, it);
            case ReviewCommand.ConfirmPreOpinion it -> preReviews.confirm(of, review, it);
            case ReviewCommand.WithdrawDecision it -> reversals.withdraw(of, review, it);
            case ReviewCommand.Revoke it -> reversals.revoke(of, review, it);
            case ReviewCommand.Uphold it -> revocations.uphold(of, review, it);
            case ReviewCommand.DeclareNotApplicable it -> applicability.notApplicable(of, review, it);
            case ReviewCommand.DeclareApplicable it -> applicability.applicableAgain(of, review, it);
            case ReviewCommand.AskSupplement it -> supplements.ask(of, review, it);
            case ReviewCommand.NoteRepeat it -> supplements.noteRefused(of, review, it);
            case ReviewCommand.TakeSupplement it -> supplements.take(of, review, it);
            case ReviewCommand.StartProcedure it -> procedures.start(of, review, it);
            case ReviewCommand.EndProcedure it -> procedures.end(of, review, it);
            case ReviewCommand.ProposeProcedure it -> requests.propose(of, review, it);
            case ReviewCommand.ApproveProcedure it -> requests.approve(of, review, it);
            case ReviewCommand.DenyProcedure it -> requests.deny(of, review, it);
            case ReviewCommand.BringPaper it -> papers.bring(of, review, it);
            case ReviewCommand.Extend it -> extensions.extend(of, review, it);
            case ReviewCommand.AnswerSupervision it -> rungs.answerSupervision(of, review, it);
            case ReviewCommand.CheckTime it -> rungs.look(of, review, it.act());
            case ReviewCommand.FinishCheck it -> desk.finishCheck(of, review, it);
            case ReviewCommand.Claim it -> desk.claim(of, review, it);
            case ReviewCommand.Assign it -> desk.assign(of, review, it);
            case ReviewCommand.Delegate it -> desk.delegate(of, review, it);
            case ReviewCommand.Consult it -> desk.consult(of, review, it);
            case ReviewCommand.Advise it -> desk.advise(of, review, it);
            case ReviewCommand.LapseConsultations it -> desk.lapse(of, review, it);
            case ReviewCommand.FulfilCondition it -> desk.fulfil(review, it);
            case ReviewCommand.RaiseBlock it -> obstacles.block(of, review, it);
            case ReviewCommand.LiftBlock it -> obstacles.lift(of, review, it);
            case ReviewCommand.EndBlock it -> obstacles.end(of, review, it);
            case ReviewCommand.AddRequirement it -> obstacles.require(of, review, it);
            case ReviewCommand.MeetRequirement it -> obstacles.meet(of, review, it);
            case ReviewCommand.PromiseGap it -> obstacles.promise(review, it);
            case ReviewCommand.MoveGap it -> obstacles.move(review, it);
            case ReviewCommand.FlagMaterial it -> Obstacles.flag(review, it);
            case ReviewCommand.LiftFlag it -> Obstacles.liftFlag(review, it);
            case ReviewCommand.MissGap it -> revocations.missed(of, review, it);
            case ReviewCommand.FindCommitmentFalse it -> revocations.commitmentFalse(of, review, it);
            case ReviewCommand.MakeCommitmentGood _ -> obstacles.commitmentGood(review);
            case ReviewCommand.UndoExemption it -> exemptions.undo(of, review, it);
            case ReviewCommand.AskJointReview it -> exemptions.jointReview(of, review, it);
            case ReviewCommand.AskWithdrawal it -> Leaving.ask(review, it);
            case ReviewCommand.DenyWithdrawal _ -> Leaving.deny(review);
            case ReviewCommand.ConfirmWithdrawal it -> leaving.confirm(of, review, it);
            case ReviewCommand.Recall it -> leaving.recall(of, review, it);
        };
    }
}
