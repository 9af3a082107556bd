package cn.yongji.onestop.approval.cases.web.problem;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link ReviewProblems} tells. */
public enum ReviewProblem implements ProblemKind {
    NOT_STARTED("review-not-started", 409, "审核尚未启动", "The review has not started"),
    STARTED("review-started", 409, "审核已启动", "The review has started"),
    SUSPENDED("review-suspended", 409, "补正期间审核暂停", "The review waits for a supplement"),
    IN_PROCEDURE("special-procedure-running", 409, "特别程序尚未结束", "A special procedure is running"),
    NO_PROCEDURE("no-special-procedure", 409, "没有该特别程序", "No such special procedure is running"),
    PROCEDURE_TOO_LONG("special-procedure-too-long", 422, "特别程序时限超过上限", "The special procedure is too long"),
    PROCEDURE_EXEMPT("special-procedure-exempt", 409, "已免予该评审", "A rule exempts from this review"),
    JOINT_REQUIRED("joint-review-required", 409, "须赴上级联合评审", "A higher level reviews it jointly"),
    JOINT_MISSING("joint-review-missing", 409, "上级联合评审尚未完成", "The joint review of a higher level is not over"),
    JOINT_INCOMPLETE("joint-review-incomplete", 422, "联合评审信息不全", "The joint review is not fully told"),
    REVIEW_MISSING("expert-review-missing", 409, "专家评审尚未进行", "No experts' review was held"),
    REVIEW_HELD("review-held", 409, "合并办理已评审一次", "The merged handling was reviewed before"),
    PROCEDURE_ASKED(
            "special-procedure-proposed", 409, "已提请特别程序，待负责人审批", "The head has been asked for a special procedure"),
    REQUEST_ANSWERED("special-procedure-answered", 409, "提请的特别程序已审批", "The head has answered that request"),
    OWN_REQUEST("own-request", 409, "不得审批本人的提请", "Nobody approves what he asked for himself"),
    NOT_BY_SILENCE("paper-not-owed", 409, "无须补发结果文书", "No paper is owed"),
    PAPER_BROUGHT("paper-brought", 409, "结果文书已补发", "The paper was brought before"),
    CLOSED("review-closed", 409, "审核已办结", "The review is closed"),
    NOT_DECIDED("review-not-decided", 409, "审核尚无结论", "The review is not decided"),
    NOT_GRANTED("review-not-granted", 409, "审核未获准予", "The review is not granted"),
    CASE_CLOSED("case-closed", 409, "办件已办结", "The case is closed"),
    NOTHING_MISSED("nothing-missed", 409, "没有可退件的事由", "There is nothing to return it for"),
    DEPENDED_UPON("decision-depended-upon", 409, "其他审核已据此启动", "Other reviews have started because of it"),
    WITHDRAWAL_PENDING("withdrawal-pending", 409, "撤件申请待确认", "A withdrawal waits for its answer"),
    BLOCKED("review-blocked", 409, "审核被难题卡住", "A problem stands against granting"),
    PREREQUISITES_MISSING("prerequisites-missing", 409, "前置事项未获准予", "Prerequisites are not granted"),
    GAPS_OPEN("gaps-open", 409, "容缺材料未补齐", "Promised materials are out"),
    PAPERS_FLAGGED("papers-flagged", 409, "主件异常", "Main materials are flagged"),
    COMMITMENT_FALSE("commitment-false", 409, "承诺不实", "A commitment was found false"),
    GAP_NOT_PROMISED("gap-not-promised", 422, "没有这项容缺材料", "No such material was promised"),
    NO_REVOCATION_OPEN("no-revocation-open", 409, "没有待决定的撤销审查", "No revocation is to be decided on"),
    GROUND_MISSING("ground-missing", 422, "不予许可未说明理由", "A refusal needs its ground"),
    SIGNATURE_OPEN("signature-pending", 409, "拟办意见待复核", "A proposed decision waits to be signed"),
    NOTHING_PROPOSED("nothing-proposed", 409, "没有待复核的拟办意见", "Nothing is proposed"),
    OWN_PROPOSAL("own-proposal", 409, "不得复核自己的拟办意见", "Nobody signs what he proposed himself"),
    WITH_SOMEBODY_ELSE("review-with-another", 409, "审核已由他人承办", "Another reviewer has it"),
    NOTHING_TO_CONFIRM("nothing-to-confirm", 409, "没有待确认的预审意见", "No pre-opinion is to be confirmed"),
    STILL_APPLICABLE("review-applicable", 409, "该事项并未免办", "The review is needed already"),
    ASKED_BEFORE("supplement-repeated", 409, "不得反复要求补正", "It was visible at the first look"),
    EXTENDED_BEFORE("review-extended", 409, "已延期一次", "The limit was extended before"),
    EXTENSION_TOO_LATE("extension-too-late", 409, "到期后不能延期", "What is overdue is not extended"),
    COVER_OVER("cover-over", 422, "代办截止日已过", "The cover would be over already"),
    NOT_SUPERVISED("supervision-not-issued", 409, "没有督办通知", "No supervision notice was issued"),
    SUPERVISION_ANSWERED("supervision-answered", 409, "督办通知已回复", "The supervision notice was answered"),
    EXTENSION_TOO_LONG("extension-too-long", 422, "延期超过上限", "The extension is too long"),
    OPINION_GIVEN("opinion-given", 409, "意见已反馈", "The opinion was given before"),
    OWN_OPINION("own-opinion", 422, "不能征求本部门意见", "A department does not consult itself"),
    CONDITION_FULFILLED("condition-fulfilled", 409, "条件已落实", "The condition was reported as done before"),
    NO_NOTICE("no-notice-collecting", 409, "没有待发出的补正通知", "No notice is waiting to be issued");

    private final ProblemType type;

    ReviewProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
