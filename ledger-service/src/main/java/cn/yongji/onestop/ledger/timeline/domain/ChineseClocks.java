package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.OpinionGivenV1;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewAssignedV1;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of clocks, opinions, notices and how decisions were changed in Chinese. */
final class ChineseClocks {
    /** The pause of a matter whose merged part waits for a supplement; no procedure of its own. */
    static final String MERGED = "MERGED_SUPPLEMENT";

    private ChineseClocks() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ReviewSuspendedV1 e
                    when e.kind().equals(MERGED) ->
                        "%s与补正事项合并办理，期间一并停止计时：%s".formatted(names.matter(e.matterCode()), e.reason());
                    case ReviewSuspendedV1 e ->
                        "%s启动特别程序（%s），预计 %d 个工作日，期间停止计时：%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        procedure(e.kind()),
                                        e.announcedWorkingDays(),
                                        e.reason());
                    case ReviewSuspensionEndedV1 e ->
                        "%s的特别程序结束：%s%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        e.result(),
                                        e.newDue() == null ? "" : "，应于 " + e.newDue() + " 前办结");
                    case ReviewExtendedV1 e ->
                        "%s延期 %d 个工作日至 %s：%s"
                                .formatted(names.matter(e.matterCode()), e.workingDays(), e.newDue(), e.reason());
                    case ReviewRungReachedV1 e ->
                        "%s：%s，到期日 %s，剩余 %d 个工作日%s"
                                .formatted(
                                        rung(e.rung()),
                                        names.matter(e.matterCode()),
                                        e.due(),
                                        e.remainingWorkingDays(),
                                        e.replyBy() == null ? "" : "，请于 " + e.replyBy() + " 前答复");
                    case ReviewDeadlineMovedV1 e ->
                        "工作日历更新，%s的到期日由 %s 调整为 %s%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        e.oldDue(),
                                        e.newDue(),
                                        Boolean.FALSE.equals(e.previewed()) ? "（预览后受理或变动，按新日历重算）" : "");
                    case ReviewAssignedV1 e -> "%s由 %s 经办".formatted(names.matter(e.matterCode()), e.reviewer());
                    case ReviewDecisionProposedV1 e -> "%s已提出拟办意见，待复核签署".formatted(names.matter(e.matterCode()));
                    case ReviewPreOpinionRecordedV1 e ->
                        "%s已出具容缺预审意见，待%s办结后生效"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        e.waitsFor().stream().map(names::matter).collect(Collectors.joining("、")));
                    case ReviewDecisionWithdrawnV1 e ->
                        "%s的结论已撤回：%s".formatted(names.matter(e.matterCode()), e.reason());
                    case ReviewRevokedV1 e -> "%s的许可被撤销：%s".formatted(names.matter(e.matterCode()), e.ground());
                    case ReviewNotApplicableV1 e ->
                        "%s不适用（%s）：%s".formatted(names.matter(e.matterCode()), e.rule(), e.evidence());
                    case ReviewApplicableAgainV1 e -> "%s恢复适用：%s".formatted(names.matter(e.matterCode()), e.reason());
                    case OpinionRequestedV1 e ->
                        "%s就%s征求%s意见，请于 %s 前反馈"
                                .formatted(
                                        names.department(e.department()),
                                        names.matter(e.matterCode()),
                                        names.department(e.consultedDepartment()),
                                        e.answerBy());
                    case OpinionGivenV1 e ->
                        "%s反馈意见：%s%s"
                                .formatted(
                                        names.department(e.consultedDepartment()),
                                        position(e.position()),
                                        e.bySilence() ? "（逾期未反馈，视为无异议）" : "");
                    case NoticeIssuedV1 e ->
                        "一次性补正通知，共 %d 项，请于 %s 前答复".formatted(e.items().size(), e.answerBy());
                    case CaseReturnedV1 e -> "办件退回：%s".formatted(e.ground());
                    case CaseWithdrawnV1 _ -> "办件已撤";
                    case CaseRefusalsCombinedV1 e ->
                        "不予许可汇总告知，共 %d 个部门".formatted(e.refusals().size());
                    case ContradictionFoundV1 e ->
                        "部门条件相互矛盾：%s"
                                .formatted(e.conditions().stream()
                                        .map(DisputedCondition::condition)
                                        .collect(Collectors.joining("；")));
                    case CaseMessagedV1 _ -> "办件有新留言";
                    case CalendarPublishedV1 e -> "%d 年工作日历发布：%s".formatted(e.year(), e.notice());
                    default -> null;
                });
    }

    static String procedure(String kind) {
        return switch (kind) {
            case "HEARING" -> "听证";
            case "SITE_SURVEY" -> "现场勘察";
            case "TENDER" -> "招投标";
            case "EXPERT_REVIEW" -> "专家评审";
            case "PUBLICITY" -> "公示";
            case "JOINT_REVIEW" -> "联合评审";
            case "EVALUATION" -> "委托评估";
            case "INSPECTION" -> "检验检测";
            case "APPRAISAL" -> "鉴定";
            case "PREREQUISITE" -> "补办前置事项";
            default -> kind;
        };
    }

    private static String rung(String rung) {
        return switch (rung) {
            case "REMINDER" -> "办理提醒";
            case "YELLOW" -> "黄灯";
            case "SUPERVISION" -> "督办";
            case "LEADER" -> "上报领导";
            default -> rung;
        };
    }

    private static String position(String position) {
        return switch (position) {
            case "AGREE" -> "同意";
            case "AGREE_WITH_CONDITIONS" -> "有条件同意";
            case "DISAGREE" -> "不同意";
            case "NO_OBJECTION_BY_SILENCE" -> "无异议";
            case "NO_OBJECTION" -> "无异议";
            case "OBJECTION" -> "有异议";
            case "CONDITIONAL" -> "有条件同意";
            default -> position;
        };
    }
}
