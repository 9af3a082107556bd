package cn.yongji.onestop.approval.cases.web.problem;

import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.stream.Collectors;

/** How it is told that a decision or a special procedure cannot be had as asked. */
final class DecisionProblems {
    private DecisionProblems() {}

    static Problem ofDecision(ReviewRefusal.OfDecision refusal) {
        return switch (refusal) {
            case ReviewRefusal.DependedUpon it ->
                Problem.told(
                        ReviewProblem.DEPENDED_UPON,
                        "下列事项已据此启动：" + zh(it.dependents()),
                        "These have started because of it: " + en(it.dependents()),
                        it);
            case ReviewRefusal.GroundMissing _ ->
                ReviewProblem.GROUND_MISSING.at("/ground", "不予许可应当说明理由", "Say on which ground it is refused");
            case ReviewRefusal.GapNotPromised it ->
                ReviewProblem.GAP_NOT_PROMISED.at(
                        "/gaps",
                        "该审核没有容缺材料 " + it.slot() + "，现有：" + String.join("、", it.promised()),
                        "Nobody promised " + it.slot() + " for it; promised are " + String.join(", ", it.promised()));
            case ReviewRefusal.NoRevocationOpen it ->
                Problem.told(ReviewProblem.NO_REVOCATION_OPEN, "没有待决定的撤销审查", "Nothing has to be upheld", it);
            case ReviewRefusal.NotBySilence it ->
                Problem.told(
                        ReviewProblem.NOT_BY_SILENCE,
                        "该审核由 " + it.decidedBy() + " 作出结论，并非逾期默认准予",
                        "It was decided by " + it.decidedBy() + ", not by silence",
                        it);
            case ReviewRefusal.PaperBrought it ->
                Problem.told(
                        ReviewProblem.PAPER_BROUGHT,
                        "结果文书 " + it.resultNumber() + " 已补发",
                        "The paper " + it.resultNumber() + " was brought before",
                        it);
        };
    }

    static Problem ofSignature(ReviewRefusal.OfSignature refusal) {
        return switch (refusal) {
            case ReviewRefusal.SignatureOpen it ->
                Problem.told(
                        ReviewProblem.SIGNATURE_OPEN,
                        it.proposedBy() + " 已提出拟办意见，请先复核或退回",
                        it.proposedBy() + " has proposed a decision; sign it or send it back first",
                        it);
            case ReviewRefusal.NothingProposed it ->
                Problem.told(
                        ReviewProblem.NOTHING_PROPOSED, "没有待复核的拟办意见", "There is nothing to sign or to send back", it);
            case ReviewRefusal.OwnProposal it ->
                Problem.told(
                        ReviewProblem.OWN_PROPOSAL,
                        "拟办人不得复核本人的意见，请由本部门其他人员复核",
                        "Another person of the department has to sign",
                        it);
            case ReviewRefusal.NothingToConfirm it ->
                Problem.told(
                        ReviewProblem.NOTHING_TO_CONFIRM,
                        "没有因前置事项不予许可而待确认的预审意见",
                        "No pre-opinion waits to be confirmed",
                        it);
        };
    }

    static Problem inTheWay(ReviewRefusal.InTheWay refusal) {
        return switch (refusal) {
            case ReviewRefusal.Blocked it ->
                Problem.told(
                        ReviewProblem.BLOCKED,
                        "难题解决前不能准予；可通过碰头会议定后放行",
                        "It cannot be granted before the problem is resolved; a meeting may release it",
                        it);
            case ReviewRefusal.PrerequisitesMissing it ->
                Problem.told(
                        ReviewProblem.PREREQUISITES_MISSING,
                        "前置事项 " + zh(it.waitsFor()) + " 未获准予，不能准予",
                        "It cannot be granted before " + en(it.waitsFor()),
                        it);
            case ReviewRefusal.GapsOpen it ->
                it.grantableWithGaps() && it.breached().isEmpty()
                        ? Problem.told(ReviewProblem.GAPS_OPEN, "容缺材料未补齐，可作容缺通过", "It can be granted with gaps", it)
                        : Problem.told(
                                ReviewProblem.GAPS_OPEN,
                                "容缺材料补齐前不能准予",
                                "It cannot be granted before they are there",
                                it);
            case ReviewRefusal.JointReviewMissing it ->
                Problem.told(
                        ReviewProblem.JOINT_MISSING,
                        it.opinionNumber()
                                .map(number -> "联合评审意见 " + number + " 不同意，不能准予")
                                .orElse("依 " + it.rule() + "（" + it.basis() + "）须赴上级联合评审，评审结束前不能准予"),
                        it.opinionNumber()
                                .map(number -> "The opinion " + number + " of the joint review is against it")
                                .orElse("By " + it.rule()
                                        + " a higher level reviews it jointly; it is not granted before that is over"),
                        it);
            case ReviewRefusal.ReviewMissing it ->
                Problem.told(
                        ReviewProblem.REVIEW_MISSING,
                        "免予评审的依据 " + it.rule() + " 已失效，尚未组织专家评审；确需直接准予的由部门负责人在 withoutReviewReason 说明理由",
                        "The exemption " + it.rule()
                                + " fell and no experts' review was held; a head may grant it with withoutReviewReason",
                        it);
            case ReviewRefusal.PapersFlagged it -> {
                var names =
                        it.papers().stream().map(FlaggedPaper::name).distinct().toList();
                yield Problem.of(
                        ReviewProblem.PAPERS_FLAGGED,
                        "主件异常：" + String.join("、", names) + "；确需准予的在 flaggedPaperReason 说明理由",
                        "Main materials are flagged: " + String.join(", ", names)
                                + "; granting needs a flaggedPaperReason",
                        "papers",
                        names,
                        "materialIds",
                        it.papers().stream()
                                .map(FlaggedPaper::materialId)
                                .distinct()
                                .toList());
            }
            case ReviewRefusal.CommitmentFalse it ->
                Problem.told(
                        ReviewProblem.COMMITMENT_FALSE,
                        "承诺经核查不实，不能准予：" + it.finding(),
                        "It cannot be granted: " + it.finding(),
                        it);
        };
    }

    static Problem ofProcedure(ReviewRefusal.OfProcedure refusal) {
        return switch (refusal) {
            case ReviewRefusal.SupplementOpen it ->
                Problem.told(
                        ReviewProblem.SUSPENDED,
                        "补正材料应于 " + it.answerBy() + " 前提交，提交后方可办理",
                        "The unit has until " + it.answerBy() + " to answer; then the review goes on",
                        it);
            case ReviewRefusal.ProcedureRunning it ->
                Problem.told(
                        ReviewProblem.IN_PROCEDURE,
                        "特别程序预计 " + it.expectedUntil() + " 结束，结束后方可办理",
                        "It is expected to end on " + it.expectedUntil() + "; then the review goes on",
                        it);
            case ReviewRefusal.NoSuchProcedure it ->
                Problem.told(ReviewProblem.NO_PROCEDURE, "没有进行中的该特别程序", "None of this name is running", it);
            case ReviewRefusal.ProcedureTooLong(var kind, var most) ->
                ReviewProblem.PROCEDURE_TOO_LONG.at(
                        "/workingDays",
                        "该类特别程序最长 " + most + " 个工作日",
                        "A procedure of the kind " + kind + " lasts " + most + " working days at most");
            case ReviewRefusal.JointReviewRequired it ->
                Problem.told(
                        ReviewProblem.JOINT_REQUIRED,
                        "依 " + it.rule() + "（" + it.basis() + "）须赴上级联合评审，本级专家评审不能代替",
                        "By " + it.rule() + " a higher level reviews it jointly; a review of this level does not do",
                        it);
            case ReviewRefusal.JointReviewIncomplete it ->
                ReviewProblem.JOINT_INCOMPLETE.at(
                        it.missing().contains("place")
                                ? "/joint"
                                : "/" + it.missing().getFirst(),
                        "联合评审须说明：" + String.join("、", it.missing()),
                        "A joint review needs " + String.join(", ", it.missing()));
            case ReviewRefusal.ReviewHeld it ->
                Problem.told(
                        ReviewProblem.REVIEW_HELD,
                        "合并办理的专家评审已于 " + it.endedOn() + " 结束，只评审一次",
                        "The merged handling was reviewed until " + it.endedOn() + "; that happens once",
                        it);
            case ReviewRefusal.ProcedureExempt it ->
                Problem.told(
                        ReviewProblem.PROCEDURE_EXEMPT,
                        "依政策规则 " + it.rule() + " 免予该评审，不得作为特别程序启动",
                        "The rule " + it.rule() + " exempts the project from it",
                        it);
        };
    }

    static Problem ofRequest(ReviewRefusal.OfRequest refusal) {
        return switch (refusal) {
            case ReviewRefusal.ProcedureAsked it ->
                Problem.told(
                        ReviewProblem.PROCEDURE_ASKED,
                        it.proposedBy() + " 已提请特别程序，请待负责人审批",
                        it.proposedBy() + " has asked the head for one; it waits for the answer",
                        it);
            case ReviewRefusal.RequestAnswered it ->
                it.approved()
                        ? Problem.told(ReviewProblem.REQUEST_ANSWERED, "负责人已同意", "It was approved", it)
                        : Problem.told(ReviewProblem.REQUEST_ANSWERED, "负责人已不同意", "It was denied", it);
            case ReviewRefusal.OwnRequest it ->
                Problem.told(ReviewProblem.OWN_REQUEST, "提请人不得审批本人提请的特别程序", "Another person has to approve it", it);
        };
    }

    static String zh(List<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).collect(Collectors.joining("、"));
    }

    static String en(List<MatterCode> matters) {
        return matters.stream().map(MatterCode::value).collect(Collectors.joining(", "));
    }
}
