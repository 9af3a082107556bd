package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.approval.cases.domain.review.Act;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why something is not done, with the facts. */
public sealed interface Refusal {
    /** The case has no such review, or it is another department's: what you may not see does not exist. */
    record UnknownReview(ReviewId id) implements Refusal {}

    /** Somebody has changed the review since the caller saw it. */
    record ChangedMeanwhile(int version) implements Refusal {}

    /** It waits for prerequisites that are not granted. */
    record NotStartedYet(List<MatterCode> waitsFor) implements Refusal {
        public NotStartedYet {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** It has started, and is no longer to be reviewed ahead of time. */
    record StartedAlready(LocalDate startedOn) implements Refusal {}

    /** The clock stands still until the unit has answered. */
    record SupplementOpen(String supplementId, LocalDate answerBy) implements Refusal {}

    /** The clock stands still until the special procedure is over; there is one at a time (3.12). */
    record ProcedureRunning(String procedureId, ProcedureKind kind, LocalDate expectedUntil) implements Refusal {}

    /** No such special procedure is running. */
    record NoSuchProcedure() implements Refusal {}

    /** The head has been asked for one already, and has not answered. */
    record ProcedureAsked(String procedureId, ProcedureKind kind, String askedBy) implements Refusal {}

    /** Nobody has asked the head for such a procedure. */
    record UnknownRequest() implements Refusal {}

    /** The head has answered that. */
    record RequestAnswered(boolean approved, Instant at) implements Refusal {}

    /** Nobody opens the procedure that he asked for himself. */
    record OwnRequest(String askedBy) implements Refusal {}

    /** It was granted by a decision, not by silence, so no paper is owed. */
    record NotBySilence(Act decided) implements Refusal {}

    /** The paper was brought before. */
    record PaperBrought(String number, Instant at) implements Refusal {}

    /** Announced for longer than its kind may last (3.6). */
    record ProcedureTooLong(ProcedureKind kind, int mostWorkingDays) implements Refusal {}

    /** A rule has made this kind of review needless for the project (S21, S23). */
    record ProcedureExempt(ProcedureKind kind, String rule) implements Refusal {}

    /** It is decided, and stays so. */
    record AlreadyClosed(Verdict verdict, int statusCode, Instant closedAt) implements Refusal {}

    /** It is not decided, so there is nothing to take back, to revoke or to follow up. */
    record NotDecided(ReviewStatus state) implements Refusal {}

    /** It is not granted, so there is nothing to revoke or to follow up. */
    record NotGranted(ReviewStatus state) implements Refusal {}

    /** The case is closed, so its decisions are not taken back any more. */
    record CaseClosed(Outcome outcome, Instant closedAt) implements Refusal {}

    /** Other reviews have started because of it. */
    record DependedUpon(List<MatterCode> by) implements Refusal {
        public DependedUpon {
            by = List.copyOf(by);
        }
    }

    /** The unit has asked for it back, and nobody has answered that. */
    record WithdrawalOpen(Instant askedAt) implements Refusal {}

    /** Problems stand against granting it. */
    record Blocked(List<String> problems) implements Refusal {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /** Prerequisites have become necessary after it started, and are not granted. */
    record PrerequisitesMissing(List<MatterCode> missing) implements Refusal {
        public PrerequisitesMissing {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Promised materials are out.
     *
     * @param breached those whose day has passed
     * @param grantableWithGaps whether it may be granted with gaps all the same
     */
    record GapsOpen(List<String> outstanding, List<String> breached, boolean grantableWithGaps) implements Refusal {
        public GapsOpen {
            outstanding = List.copyOf(outstanding);
            breached = List.copyOf(breached);
        }
    }

    /** A commitment that it rests on was found false. */
    record CommitmentFalse(String finding) implements Refusal {}

    /** A refusal of the licence without a ground (D13). */
    record GroundMissing() implements Refusal {}

    /** Somebody has proposed a decision that has to be signed or sent back first. */
    record SignatureOpen(Verdict proposed, String proposedBy) implements Refusal {}

    /** Nothing is proposed. */
    record NothingProposed() implements Refusal {}

    /** Nobody approves what he asked for himself. */
    record OwnProposal(String proposedBy) implements Refusal {}

    /** Somebody else of the department has it. */
    record WithSomebodyElse(String reviewer) implements Refusal {}

    /** There is no pre-opinion that has to be confirmed. */
    record NothingToConfirm() implements Refusal {}

    /** A rule that makes a review needless is not undone for one that is needed. */
    record StillApplicable(ReviewStatus state) implements Refusal {}

    /** Asked for again, although it was visible at the first look (D11). */
    record AskedBefore(List<String> items, Instant noticeIssuedAt) implements Refusal {
        public AskedBefore {
            items = List.copyOf(items);
        }
    }

    /** The limit was extended before; that happens once. */
    record ExtendedBefore(int workingDays) implements Refusal {}

    /** Further than the limit may be extended. */
    record ExtensionTooLong(int mostWorkingDays) implements Refusal {}

    /** What is overdue is late; no consent makes it timely again. */
    record ExtensionTooLate(LocalDate due) implements Refusal {}

    /** Nobody has asked the head why it is overdue. */
    record NotSupervised() implements Refusal {}

    /** The supervision notice was answered before. */
    record SupervisionAnswered(Instant at) implements Refusal {}

    /** The department was not asked, or not this. */
    record UnknownConsultation() implements Refusal {}

    /** It was answered, or its silence was taken for an answer. */
    record AnsweredBefore(Consultation.Position position, Instant at) implements Refusal {}

    /** A department asks others, not itself. */
    record OwnOpinion() implements Refusal {}

    /** The decision has no such condition. */
    record UnknownCondition(int number) implements Refusal {}

    /** The condition was reported as done before. */
    record FulfilledBefore(Instant at) implements Refusal {}

    /** Nobody has asked for anything that a notice could say. */
    record NoNoticeCollecting() implements Refusal {}
}
