package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why something is not done, with the facts. */
public sealed interface ReviewRefusal {
    /** What you may not see does not exist. */
    sealed interface Unseen extends ReviewRefusal {}

    /** The review or its case is not where this can be done. */
    sealed interface OfState extends ReviewRefusal {}

    /** The decision, or its paper, stands against it. */
    sealed interface OfDecision extends ReviewRefusal {}

    /** What was proposed for a decision, or has to be confirmed 复核. */
    sealed interface OfSignature extends ReviewRefusal {}

    /** Something outside the review stands against granting. */
    sealed interface InTheWay extends ReviewRefusal {}

    /** A clock stands still, or may not be stopped. */
    sealed interface OfProcedure extends ReviewRefusal {}

    /** The head was asked for a special procedure 提请特别程序. */
    sealed interface OfRequest extends ReviewRefusal {}

    /** About what is asked of the unit or of other departments. */
    sealed interface OfAsking extends ReviewRefusal {}

    /** About limits and the supervision of them. */
    sealed interface OfTime extends ReviewRefusal {}

    /** The case has no such review. */
    record UnknownReview(ReviewId id) implements Unseen {}

    /** It is another department's: what you may not see does not exist. */
    record ForeignReview(ReviewId id) implements Unseen {}

    /** Somebody has changed the review since the caller saw it. */
    record ChangedMeanwhile(int version) implements ReviewRefusal {}

    /** It waits for prerequisites that are not granted. */
    record NotStartedYet(List<MatterCode> waitsFor) implements OfState {
        public NotStartedYet {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** It has started, and is no longer to be reviewed ahead of time. */
    record StartedAlready(LocalDate startedOn) implements OfState {}

    /** The clock stands still until the unit has answered. */
    record SupplementOpen(String supplementId, LocalDate answerBy) implements OfProcedure {}

    /** The clock stands still until the special procedure is over; there is one at a time (3.12). */
    record ProcedureRunning(String suspensionId, ProcedureKind kind, LocalDate expectedUntil) implements OfProcedure {}

    /** No such special procedure is running. */
    record NoSuchProcedure() implements OfProcedure {}

    /** The head has been asked for one already, and has not answered. */
    record ProcedureAsked(String suspensionId, ProcedureKind kind, String proposedBy) implements OfRequest {}

    /** Nobody has asked the head for such a procedure. */
    record UnknownRequest() implements Unseen {}

    /** The head has answered that. */
    record RequestAnswered(boolean approved, Instant answeredAt) implements OfRequest {}

    /** Nobody opens the procedure that he asked for himself. */
    record OwnRequest(String proposedBy) implements OfRequest {}

    /** It was granted by a decision, not by silence, so no paper is owed. */
    record NotBySilence(String decidedBy, Instant decidedAt) implements OfDecision {}

    /** The paper was brought before. */
    record PaperBrought(String resultNumber, Instant broughtAt) implements OfDecision {}

    /** Announced for longer than its kind may last (3.6). */
    record ProcedureTooLong(ProcedureKind kind, int mostWorkingDays) implements OfProcedure {}

    /** A higher level reviews it jointly, and a review of this level does not stand in for that (S24). */
    record JointReviewRequired(String rule, String basis) implements OfProcedure {}

    /** Where, by whom or with which opinion a joint review of a higher level is held is not said. */
    record JointReviewIncomplete(List<String> missing) implements OfProcedure {
        public JointReviewIncomplete {
            missing = List.copyOf(missing);
        }
    }

    /** The documents of a merged handling are reviewed once, all together (D6). */
    record ReviewHeld(ProcedureKind kind, LocalDate endedOn) implements OfProcedure {}

    /** A rule has made this kind of review needless for the project (S21, S23). */
    record ProcedureExempt(ProcedureKind kind, String rule) implements OfProcedure {}

    /** It is decided, and stays so. */
    record AlreadyClosed(Verdict verdict, int statusCode, Instant closedAt) implements OfState {}

    /** It is not decided, so there is nothing to take back, to revoke or to follow up. */
    record NotDecided(ReviewStatus state) implements OfState {}

    /** It is not granted, so there is nothing to revoke or to follow up. */
    record NotGranted(ReviewStatus state) implements OfState {}

    /** The case is closed, so its decisions are not taken back any more. */
    record CaseClosed(CaseOutcome outcome, Instant closedAt) implements OfState {}

    /** Other reviews have started because of it. */
    record DependedUpon(List<MatterCode> dependents) implements OfDecision {
        public DependedUpon {
            dependents = List.copyOf(dependents);
        }
    }

    /** No promised material of an open review was missed, so there is nothing to return the case for 退件. */
    record NothingMissed() implements OfState {}

    /** The unit has asked for it back, and nobody has answered that. */
    record WithdrawalOpen(Instant askedAt) implements OfState {}

    /** Problems stand against granting it. */
    record Blocked(List<String> problems) implements InTheWay {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /** Prerequisites have become necessary after it started, and are not granted. */
    record PrerequisitesMissing(List<MatterCode> waitsFor) implements InTheWay {
        public PrerequisitesMissing {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /**
     * Promised materials are out.
     *
     * @param breached those whose day has passed
     * @param grantableWithGaps whether it may be granted with gaps all the same
     */
    record GapsOpen(List<String> outstanding, List<String> breached, boolean grantableWithGaps) implements InTheWay {
        public GapsOpen {
            outstanding = List.copyOf(outstanding);
            breached = List.copyOf(breached);
        }
    }

    /**
     * A higher level has to review it jointly first (S24).
     *
     * @param opinionNumber that of the opinion which was against it
     */
    record JointReviewMissing(String rule, String basis, Optional<String> opinionNumber) implements InTheWay {}

    /** An exemption from the experts' review fell, and none was held; a head may say why it is granted all the same. */
    record ReviewMissing(String rule) implements InTheWay {}

    /** Main materials that it rests on are flagged; the decision may say why it is granted all the same. */
    record PapersFlagged(List<FlaggedPaper> papers) implements InTheWay {
        public PapersFlagged {
            papers = List.copyOf(papers);
        }
    }

    /** A commitment that it rests on was found false. */
    record CommitmentFalse(String finding) implements InTheWay {}

    /** Days are named for a material that was never promised. */
    record GapNotPromised(String slot, List<String> promised) implements OfDecision {
        public GapNotPromised {
            promised = List.copyOf(promised);
        }
    }

    /** Nothing was found that the head would have to decide on 撤销审查. */
    record NoRevocationOpen() implements OfDecision {}

    /** A refusal of the licence without a ground (D13). */
    record GroundMissing() implements OfDecision {}

    /** Somebody has proposed a decision that has to be signed or sent back first. */
    record SignatureOpen(Verdict proposed, String proposedBy) implements OfSignature {}

    /** Nothing is proposed. */
    record NothingProposed() implements OfSignature {}

    /** Nobody approves what he asked for himself. */
    record OwnProposal(String proposedBy) implements OfSignature {}

    /** Somebody else of the department has it. */
    record WithSomebodyElse(String reviewer) implements OfState {}

    /** There is no pre-opinion that has to be confirmed. */
    record NothingToConfirm() implements OfSignature {}

    /** A rule that makes a review needless is not undone for one that is needed. */
    record StillApplicable(ReviewStatus state) implements OfState {}

    /** Asked for again, although it was visible at the first look (D11). */
    record AskedBefore(List<String> items, Instant since) implements OfAsking {
        public AskedBefore {
            items = List.copyOf(items);
        }
    }

    /** The limit was extended before; that happens once. */
    record ExtendedBefore(int workingDays) implements OfTime {}

    /** Further than the limit may be extended. */
    record ExtensionTooLong(int mostWorkingDays) implements OfTime {}

    /** What is overdue is late; no consent makes it timely again. */
    record ExtensionTooLate(LocalDate due) implements OfTime {}

    /** A cover until a day that is over would never act. */
    record CoverOver(LocalDate until) implements OfTime {}

    /** Nobody has asked the head why it is overdue. */
    record NotSupervised() implements OfTime {}

    /** The supervision notice was answered before. */
    record SupervisionAnswered(Instant answeredAt) implements OfTime {}

    /** The department was not asked, or not this. */
    record UnknownConsultation() implements Unseen {}

    /** It was answered, or its silence was taken for an answer. */
    record AnsweredBefore(Consultation.Position position, Instant givenAt) implements OfAsking {}

    /** A department asks others, not itself. */
    record OwnOpinion() implements OfAsking {}

    /** The decision has no such condition. */
    record UnknownCondition(int number) implements Unseen {}

    /** The condition was reported as done before. */
    record FulfilledBefore(Instant fulfilledAt) implements OfAsking {}

    /** Nobody has asked for anything that a notice could say. */
    record NoNoticeCollecting() implements OfAsking {}
}
