package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.CommitmentRepairedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapDueSoonV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of plans, agents, promises and withdrawals in Chinese. */
final class ChinesePromises {
    private ChinesePromises() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case PlanExemptionUndoneV1 e ->
                        "%s的免办依据（%s）不再成立：%s；%s"
                                .formatted(
                                        e.matterName(),
                                        e.rule(),
                                        causes(e.causes()),
                                        e.effect().equals("SUPERVISION") ? "已作出的许可继续有效，转入监管" : "该事项恢复办理");
                    case AgentAssignedV1 e ->
                        "代办员：%s%s；原因：%s"
                                .formatted(
                                        e.agent(),
                                        e.previousAgent() == null ? "" : "（接替 " + e.previousAgent() + "）",
                                        e.reason());
                    case VisitRecordedV1 e ->
                        "%s（%s，%s）：%s；预判问题 %d 个"
                                .formatted(
                                        e.kind().equals("AGENT_VISIT") ? "上门服务" : "申请人到场",
                                        e.visitor(),
                                        e.visitedOn(),
                                        e.summary(),
                                        e.foreseenProblems().size());
                    case PreReviewRequestedV1 e ->
                        "提请联合预审（%s），请 %d 个部门于 %s 前提出意见"
                                .formatted(e.subject(), e.departments().size(), e.opinionsBy());
                    case PreReviewConcludedV1 e ->
                        "联合预审形成结论：%s；提出意见的部门 %d 个，未提出意见的 %d 个"
                                .formatted(
                                        e.minutes(),
                                        e.opinions().size(),
                                        e.silent().size());
                    case ApplicationRefusedV1 e -> "申报不予受理：%s".formatted(e.ground());
                    case ApplicationWithdrawalRequestedV1 e -> "申请撤件，待确认：%s".formatted(e.reason());
                    case ApplicationWithdrawalDeniedV1 e -> "撤件未获同意，继续办理：%s".formatted(e.reason());
                    case ApplicationWithdrawnV1 e -> "申报已撤回：%s".formatted(e.reason());
                    case ApplicationRequirementAddedV1 e ->
                        "%s须待%s办结后方可准予（%s）：%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        names.matter(e.requiredMatter()),
                                        e.rule(),
                                        e.reason());
                    case ApplicationRequirementMetV1 e -> "前置事项%s已具备".formatted(names.matter(e.requiredMatter()));
                    case GapPromisedV1 e ->
                        "%s容缺受理：承诺于 %s 前补交%s".formatted(names.matter(e.matterCode()), e.dueOn(), e.slotName());
                    case GapDueSoonV1 e -> "容缺材料临近承诺日期 %s，请补交（%s）".formatted(e.dueOn(), names.matter(e.matterCode()));
                    case GapFulfilledV1 e -> "容缺材料已补齐（%s）".formatted(names.matter(e.matterCode()));
                    case GapBreachedV1 e ->
                        "容缺材料未按 %s 的承诺补交，%s不予出具结果".formatted(e.dueOn(), names.matter(e.matterCode()));
                    case GapRepairedV1 e -> "失信已修复（%s）：%s".formatted(names.matter(e.matterCode()), e.reason());
                    case CommitmentFoundFalseV1 e ->
                        "%s的告知承诺经核查不实：%s".formatted(names.matter(e.matterCode()), e.finding());
                    case MaterialFlaggedV1 e ->
                        "材料%s：%s，原因：%s，涉及在办申报 %d 件"
                                .formatted(
                                        flag(e.flag()),
                                        e.name(),
                                        e.reason(),
                                        e.openApplications().size());
                    case MaterialFlagLiftedV1 e ->
                        "材料恢复使用：%s，原因：%s，涉及在办申报 %d 件"
                                .formatted(
                                        e.name(),
                                        e.reason(),
                                        e.openApplications().size());
                    case CommitmentRepairedV1 e -> "%s承诺不实已修复：%s".formatted(names.matter(e.matterCode()), e.reason());
                    case AgentReleasedV1 e ->
                        "代办员 %s 退出代办，无人接替，在办申报 %d 件；原因：%s"
                                .formatted(e.agent(), e.openApplications().size(), e.reason());
                    case AgentCoverChangedV1 e ->
                        e.covers().isEmpty()
                                ? "代办员 %s 无人顶岗".formatted(e.agent())
                                : "代办员 %s 离岗：%s".formatted(e.agent(), covers(e));
                    default -> null;
                });
    }

    private static String covers(AgentCoverChangedV1 e) {
        return e.covers().stream()
                .map(it -> "%s 至 %s 由 %s 顶岗".formatted(it.from(), it.to(), it.cover()))
                .collect(Collectors.joining("；"));
    }

    static String causes(List<FactDifference> causes) {
        return causes.stream()
                .map(it -> it.ranOut()
                        ? "%s 已于 %s 到期".formatted(it.fact(), it.before())
                        : "%s 由 %s 变为 %s".formatted(it.fact(), it.before(), it.after()))
                .collect(Collectors.joining("；"));
    }

    private static String flag(String flag) {
        return switch (flag) {
            case "EXPIRED" -> "过期";
            case "REVOKED" -> "已注销";
            case "QUARANTINED" -> "被隔离";
            default -> flag;
        };
    }
}
