package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked of a review: by its department, by the unit, by the other services, or by time. */
public sealed interface ReviewCommand {
    /** Who did it, and when. */
    Act act();

    /** What the department that has the review wants of it. */
    sealed interface OfDepartment extends ReviewCommand {}

    /** 作出结论, or propose it where a second person has to sign. */
    record Decide(Draft draft, Act act) implements OfDepartment {}

    /** 复核签署 of what somebody else proposed. */
    record Sign(Act act) implements OfDepartment {}

    /** 退回拟办意见: what was proposed is not signed, the review goes on. */
    record SendBack(String reason, Act act) implements OfDepartment {}

    /** 容缺预审意见, before the prerequisites are there. */
    record PreReview(Draft draft, Act act) implements OfDepartment {}

    /** What becomes of a pre-opinion whose prerequisite was refused: it stands until that one is refiled, or it does not. */
    record ConfirmPreOpinion(boolean stands, Act act) implements OfDepartment {}

    /** 撤回结论: the review is open again, the decision is history. */
    record WithdrawDecision(String reason, Act act) implements OfDepartment {}

    /** 撤销 of what was granted, by the head. */
    record Revoke(String ground, Act act) implements OfDepartment {}

    /** 维持决定, by the head, where he had to look whether to revoke it. */
    record Uphold(String reason, Act act) implements OfDepartment {}

    /** 不适用, by a rule and on evidence. */
    record DeclareNotApplicable(String rule, String evidence, Act act) implements OfDepartment {}

    /** 恢复适用. */
    record DeclareApplicable(String reason, Act act) implements OfDepartment {}

    /**
     * 要求补正, with the working days the unit has for its answer.
     *
     * @param override why a head asks again for what was visible before (D11)
     */
    record AskSupplement(
            String supplementId,
            List<RequestedItem> items,
            String basis,
            int workingDays,
            Optional<String> override,
            Act act)
            implements OfDepartment {
        public AskSupplement {
            items = List.copyOf(items);
        }
    }

    /** Such a request was refused as one too many (D11). */
    record NoteRepeat(AskSupplement ask, ReviewRefusal.AskedBefore refused) implements ReviewCommand {
        @Override
        public Act act() {
            return ask.act();
        }
    }

    /** 已核对，材料齐全: the first look found nothing to ask for. */
    record FinishCheck(Act act) implements OfDepartment {}

    /**
     * 启动特别程序.
     *
     * @param workingDays the length that the unit is told in writing
     */
    record StartProcedure(
            String procedureId,
            ProcedureKind kind,
            String reason,
            String approver,
            int workingDays,
            Optional<JointReview> joint,
            Act act)
            implements OfDepartment {
        /** At home. */
        public StartProcedure(
                String procedureId, ProcedureKind kind, String reason, String approver, int workingDays, Act act) {
            this(procedureId, kind, reason, approver, workingDays, Optional.empty(), act);
        }
    }

    /** 结束特别程序. A joint review of a higher level ends with its opinion (S24). */
    record EndProcedure(String procedureId, String result, Optional<JointReview.Opinion> opinion, Act act)
            implements OfDepartment {
        /** Of this level. */
        public EndProcedure(String procedureId, String result, Act act) {
            this(procedureId, result, Optional.empty(), act);
        }
    }

    /**
     * 提请特别程序 to the head.
     *
     * @param workingDays the length that the unit would be told
     */
    record ProposeProcedure(
            String procedureId,
            ProcedureKind kind,
            String reason,
            int workingDays,
            Optional<JointReview> joint,
            Act act)
            implements OfDepartment {
        /** At home. */
        public ProposeProcedure(String procedureId, ProcedureKind kind, String reason, int workingDays, Act act) {
            this(procedureId, kind, reason, workingDays, Optional.empty(), act);
        }
    }

    /** 同意特别程序 that was asked for, by the head: it begins. */
    record ApproveProcedure(String procedureId, Act act) implements OfDepartment {}

    /** 不同意特别程序, by the head. */
    record DenyProcedure(String procedureId, String reason, Act act) implements OfDepartment {}

    /** 补发结果文书, after silence had granted. */
    record BringPaper(String number, List<MaterialRef> materials, Act act) implements OfDepartment {
        public BringPaper {
            materials = List.copyOf(materials);
        }
    }

    /** 延期, by the head. */
    record Extend(int workingDays, String reason, Act act) implements OfDepartment {}

    /** 督办回复, by the head. */
    record AnswerSupervision(String text, LocalDate decideBy, Act act) implements OfDepartment {}

    /** 认领. */
    record Claim(Act act) implements OfDepartment {}

    /** 分办, by the head. */
    record Assign(String reviewer, Optional<String> reason, Act act) implements OfDepartment {}

    /** 转办: for good, or to a cover until a day. */
    record Delegate(String reviewer, String reason, Optional<LocalDate> until, Act act) implements OfDepartment {}

    /** 征求意见 of another department. */
    record Consult(String consultationId, DepartmentCode consulted, String question, Act act) implements OfDepartment {}

    /** 条件已落实. The number is that of the condition in the decision, from 1. */
    record FulfilCondition(int number, String note, Act act) implements OfDepartment {}

    /** 反馈意见, by the department that was asked. */
    record Advise(String consultationId, DepartmentCode from, Consultation.Position position, String text, Act act)
            implements ReviewCommand {}

    /** The day of an answer has passed: every department that was silent has no objection (D14). */
    record LapseConsultations(Act act) implements ReviewCommand {}

    /** 补正材料到达. */
    record TakeSupplement(String supplementId, List<MaterialRef> materials, Optional<String> note, Act act)
            implements ReviewCommand {
        public TakeSupplement {
            materials = List.copyOf(materials);
        }
    }

    /** A problem stands against granting. */
    record RaiseBlock(String problemId, Act act) implements ReviewCommand {}

    /** A resolution lets the review go on: past one problem, or past all of them where it names none. */
    record LiftBlock(Optional<String> problemId, String resolutionId, String resolution, Act act)
            implements ReviewCommand {}

    /** A problem is closed: it stands against nothing any more, also where its review has ended and goes on later. */
    record EndBlock(String problemId, String result, Act act) implements ReviewCommand {}

    /**
     * A prerequisite in another case has become necessary.
     *
     * @param causes the facts that changed, where an exemption from it was undone
     */
    record AddRequirement(MatterCode required, String rule, String reason, List<FactDifference> causes, Act act)
            implements ReviewCommand {
        public AddRequirement {
            causes = List.copyOf(causes);
        }
    }

    /** A prerequisite was granted in another case. */
    record MeetRequirement(MatterCode required, Optional<String> resultNumber, Act act) implements ReviewCommand {}

    /** 容缺承诺. */
    record PromiseGap(Gap gap, Act act) implements ReviewCommand {}

    /**
     * A promise was broken.
     *
     * @param dueOn the day that was missed; a decision may have named another one since
     */
    record MissGap(String gapId, LocalDate dueOn, Act act) implements ReviewCommand {}

    /** A promise was kept or repaired. */
    record MoveGap(String gapId, Gap.State state, Optional<String> materialId, Act act) implements ReviewCommand {
        /** Nothing came for it. */
        public MoveGap(String gapId, Gap.State state, Act act) {
            this(gapId, state, Optional.empty(), act);
        }
    }

    /** 材料异常: a material expired, was revoked or was put aside. */
    record FlagMaterial(FlaggedPaper paper) implements ReviewCommand {
        @Override
        public Act act() {
            return paper.act();
        }
    }

    /** 材料恢复使用. */
    record LiftFlag(String materialId, String flag, Act act) implements ReviewCommand {}

    /** A commitment that the review rests on was found false. */
    record FindCommitmentFalse(String finding, Act act) implements ReviewCommand {}

    /** The commitment that was found false has been made good, says a named person. */
    record MakeCommitmentGood(String reason, Act act) implements ReviewCommand {}

    /** 豁免失效: facts changed that an exemption rested on. */
    record UndoExemption(UndoneExemption undone) implements ReviewCommand {
        @Override
        public Act act() {
            return undone.act();
        }
    }

    /** 赴上级联合评审 (S24): facts changed, and a higher level asks for one, or does not any more. */
    record AskJointReview(Optional<AppliedRule> rule, Act act) implements ReviewCommand {}

    /** 撤件申请. */
    record AskWithdrawal(Withdrawal withdrawal) implements ReviewCommand {
        @Override
        public Act act() {
            return withdrawal.asked();
        }
    }

    /** 不同意撤件. */
    record DenyWithdrawal(Act act) implements ReviewCommand {}

    /** 同意撤件. */
    record ConfirmWithdrawal(String reason, Act act) implements ReviewCommand {}

    /** 退件 of the whole case. */
    record Recall(String ground, Act act) implements ReviewCommand {}

    /** Time has passed. */
    record CheckTime(Act act) implements ReviewCommand {}
}
