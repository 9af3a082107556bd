package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 部门审核: one department's share of a case. */
public sealed interface Review {
    Docket docket();

    /** In the same state, with another docket. */
    Review with(Docket now);

    default ReviewAssignment assignment() {
        return docket().assignment();
    }

    default MatterCode matter() {
        return assignment().matter();
    }

    default DepartmentCode department() {
        return assignment().department();
    }

    default int version() {
        return docket().version();
    }

    /** The state in which it is, or in which it was when the unit asked to withdraw. */
    default Review beneath() {
        return this;
    }

    /** Its clock, if it has one; while a withdrawal is pending that of the state before (D12). */
    default Optional<TimeLimit> timeLimit() {
        return beneath() instanceof Started started ? Optional.of(started.clock()) : Optional.empty();
    }

    /** Its due day; none while the clock stands still or has not started. */
    default Optional<DueDate> due(WorkingCalendar calendar) {
        return timeLimit().flatMap(clock -> clock.due(calendar));
    }

    /** The closed review, if it is one. */
    default Optional<Closed> closed() {
        return this instanceof Closed closed ? Optional.of(closed) : Optional.empty();
    }

    /** Not closed: the department has it on its desk, or will get it there. */
    sealed interface Open extends Review permits Workable, WithdrawalPending {
        @Override
        Open with(Docket now);
    }

    /** Open, and nobody asks for it back. */
    sealed interface Workable extends Open permits NotYetStarted, Running, Suspended {
        @Override
        Workable with(Docket now);
    }

    /** The clock has been started. */
    sealed interface Started extends Review permits Running, Suspended, Passed, Refused, Revoked {
        LocalDate startedOn();

        default TimeLimit clock() {
            return docket().clock(startedOn());
        }
    }

    /** It waits for prerequisites and has no clock. */
    sealed interface NotYetStarted extends Workable permits Waiting, PreReviewed {}

    /** The clock runs. */
    sealed interface Running extends Workable, Started permits UnderReview, AwaitingSignature {}

    /** The clock stands still. */
    sealed interface Suspended extends Workable, Started permits Supplementing, InProcedure, SupplementingInProcedure {}

    /** The clock stands still until the unit answers, whatever else it waits for. */
    sealed interface Asking extends Review permits Supplementing, SupplementingInProcedure {
        Supplement.Open supplement();
    }

    /** The clock stands still for a special procedure, whatever else it waits for. */
    sealed interface Proceeding extends Review permits InProcedure, SupplementingInProcedure {
        Procedure.Running procedure();
    }

    /** 已办结. */
    sealed interface Closed extends Review
            permits Passed, Refused, NotStarted, Recalled, Withdrawn, Revoked, NotApplicable {
        Verdict verdict();

        Instant closedAt();
    }

    /** 已通过. */
    sealed interface Passed extends Closed, Started permits Granted, GrantedWithGaps {
        Approval approval();

        Passed with(Approval now);

        @Override
        default Instant closedAt() {
            return approval().act().at();
        }
    }

    /** 待启动: a prerequisite is not granted yet. */
    record Waiting(Docket docket) implements NotYetStarted {
        @Override
        public Waiting with(Docket now) {
            return new Waiting(now);
        }
    }

    /**
     * 容缺预审: it still waits, and the department has said already what it will decide.
     *
     * @param failed the prerequisite that was refused, until the department has said what becomes of its opinion
     */
    record PreReviewed(Docket docket, DecisionProposal preOpinion, Optional<MatterCode> failed)
            implements NotYetStarted {
        @Override
        public PreReviewed with(Docket now) {
            return new PreReviewed(now, preOpinion, failed);
        }
    }

    /** 部门办理中. */
    record UnderReview(Docket docket, LocalDate startedOn) implements Running {
        @Override
        public UnderReview with(Docket now) {
            return new UnderReview(now, startedOn);
        }
    }

    /** 待复核: proposed by one, to be signed by another of the same department. */
    record AwaitingSignature(Docket docket, LocalDate startedOn, DecisionProposal proposal) implements Running {
        @Override
        public AwaitingSignature with(Docket now) {
            return new AwaitingSignature(now, startedOn, proposal);
        }
    }

    /** 补正中. */
    record Supplementing(Docket docket, LocalDate startedOn, Supplement.Open supplement) implements Suspended, Asking {
        @Override
        public Supplementing with(Docket now) {
            return new Supplementing(now, startedOn, supplement);
        }

        @Override
        public TimeLimit clock() {
            return docket.clock(startedOn, supplement.suspension());
        }
    }

    /** 特别程序中. */
    record InProcedure(Docket docket, LocalDate startedOn, Procedure.Running procedure)
            implements Suspended, Proceeding {
        @Override
        public InProcedure with(Docket now) {
            return new InProcedure(now, startedOn, procedure);
        }

        @Override
        public TimeLimit clock() {
            return docket.clock(startedOn, procedure.suspension());
        }
    }

    /** 补正且特别程序中: both stop the clock, which stands still once. */
    record SupplementingInProcedure(
            Docket docket, LocalDate startedOn, Supplement.Open supplement, Procedure.Running procedure)
            implements Suspended, Asking, Proceeding {
        @Override
        public SupplementingInProcedure with(Docket now) {
            return new SupplementingInProcedure(now, startedOn, supplement, procedure);
        }

        @Override
        public TimeLimit clock() {
            return docket.clock(startedOn, supplement.suspension(), procedure.suspension());
        }
    }

    /** 撤件待确认: the unit wants it back. If that is denied, the state before goes on as it was (D12). */
    record WithdrawalPending(Workable before, Withdrawal withdrawal) implements Open {
        @Override
        public Docket docket() {
            return before.docket();
        }

        @Override
        public WithdrawalPending with(Docket now) {
            return new WithdrawalPending(before.with(now), withdrawal);
        }

        @Override
        public Review beneath() {
            return before;
        }
    }

    /** 办结（通过）. */
    record Granted(Docket docket, LocalDate startedOn, Approval approval) implements Passed {
        @Override
        public Granted with(Docket now) {
            return new Granted(now, startedOn, approval);
        }

        @Override
        public Granted with(Approval now) {
            return new Granted(docket, startedOn, now);
        }

        @Override
        public Verdict verdict() {
            return Verdict.GRANTED;
        }
    }

    /** 办结（容缺通过）: its clock is done, that of the promised materials runs. */
    record GrantedWithGaps(Docket docket, LocalDate startedOn, Approval approval) implements Passed {
        @Override
        public GrantedWithGaps with(Docket now) {
            return new GrantedWithGaps(now, startedOn, approval);
        }

        @Override
        public GrantedWithGaps with(Approval now) {
            return new GrantedWithGaps(docket, startedOn, now);
        }

        @Override
        public Verdict verdict() {
            return Verdict.GRANTED_WITH_GAPS;
        }
    }

    /** 办结（不通过）. */
    record Refused(Docket docket, LocalDate startedOn, Rejection rejection) implements Started, Closed {
        @Override
        public Refused with(Docket now) {
            return new Refused(now, startedOn, rejection);
        }

        @Override
        public Verdict verdict() {
            return Verdict.REFUSED;
        }

        @Override
        public Instant closedAt() {
            return rejection.act().at();
        }
    }

    /** 未启动办结: it never started, because what it waited for was refused or never started itself. */
    record NotStarted(Docket docket, MatterCode failedPrerequisite, Instant closedAt) implements Closed {
        /** Who decides where nobody does. */
        public static final String RULE = "rule:prerequisite-not-granted";

        @Override
        public NotStarted with(Docket now) {
            return new NotStarted(now, failedPrerequisite, closedAt);
        }

        @Override
        public Verdict verdict() {
            return Verdict.NOT_STARTED;
        }

        /** In words, since every closing has its reason. */
        public String ground() {
            return "前置事项 %s 未获准予，本事项未启动".formatted(failedPrerequisite);
        }
    }

    /** 退回: the case was returned to the unit while this one was open. */
    record Recalled(Docket docket, Optional<LocalDate> startedOn, String ground, Act act) implements Closed {
        @Override
        public Recalled with(Docket now) {
            return new Recalled(now, startedOn, ground, act);
        }

        @Override
        public Verdict verdict() {
            return Verdict.RECALLED;
        }

        @Override
        public Instant closedAt() {
            return act.at();
        }
    }

    /** 撤件. */
    record Withdrawn(Docket docket, Optional<LocalDate> startedOn, String reason, Act act) implements Closed {
        @Override
        public Withdrawn with(Docket now) {
            return new Withdrawn(now, startedOn, reason, act);
        }

        @Override
        public Verdict verdict() {
            return Verdict.WITHDRAWN;
        }

        @Override
        public Instant closedAt() {
            return act.at();
        }
    }

    /**
     * 撤销: what was granted is no longer. The grant stays on record.
     *
     * @param redress 救济途径, which is told with it; revocations of before have none on record
     */
    record Revoked(
            Docket docket, LocalDate startedOn, Approval approval, String ground, Act act, Optional<Redress> redress)
            implements Started, Closed {
        @Override
        public Revoked with(Docket now) {
            return new Revoked(now, startedOn, approval, ground, act, redress);
        }

        @Override
        public Verdict verdict() {
            return Verdict.REVOKED;
        }

        @Override
        public Instant closedAt() {
            return act.at();
        }
    }

    /** 不适用: a rule with its evidence made it needless. It is not deleted (3.12), and may become applicable again. */
    record NotApplicable(Docket docket, String rule, String evidence, Act act) implements Closed {
        @Override
        public NotApplicable with(Docket now) {
            return new NotApplicable(now, rule, evidence, act);
        }

        @Override
        public Verdict verdict() {
            return Verdict.NOT_APPLICABLE;
        }

        @Override
        public Instant closedAt() {
            return act.at();
        }
    }
}
