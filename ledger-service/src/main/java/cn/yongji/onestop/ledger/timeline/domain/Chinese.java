package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences in Chinese. */
final class Chinese {
    private Chinese() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return intake(fact, names)
                .or(() -> approval(fact, names))
                .or(() -> coordination(fact, names))
                .or(() -> ChinesePromises.sentence(fact, names))
                .or(() -> ChineseClocks.sentence(fact, names))
                .or(() -> ChineseAnswers.sentence(fact, names));
    }

    private static Optional<String> intake(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ProjectOpenedV1 e -> "项目“%s”建档，项目单位：%s".formatted(e.name(), e.unitName());
                    case ProjectFactsChangedV1 e ->
                        "项目信息变更（第 %d 版）：%s；原因：%s"
                                .formatted(e.factsVersion(), String.join("、", e.changed()), e.reason());
                    case PlanIssuedV1 e ->
                        "下达一方案一清单（第 %d 版）：%d 个工作日（逐项办理需 %d 个），材料 %d 份（%d 份），跑动 %d 次（%d 次）"
                                .formatted(
                                        e.planVersion(),
                                        e.workingDays(),
                                        e.serialWorkingDays(),
                                        e.materials(),
                                        e.serialMaterials(),
                                        e.visits(),
                                        e.serialVisits());
                    case MaterialStoredV1 e -> "材料入库：%s".formatted(e.name());
                    case ApplicationSubmittedV1 e ->
                        "提交申报，共 %d 个事项，收件生效日 %s".formatted(e.matters().size(), e.receivedOn());
                    case ApplicationCorrectionRequestedV1 e ->
                        "一次性告知补正 %d 项：%s".formatted(e.items().size(), items(e.items()));
                    case ApplicationAcceptedV1 e ->
                        "申报受理，%d 个事项转交部门并联审核".formatted(e.reviews().size());
                    case ApplicationSupplementedV1 e ->
                        "%s：补正材料已提交（%d 份）"
                                .formatted(
                                        names.matterOfReview(e.reviewId()),
                                        e.materials().size());
                    default -> null;
                });
    }

    private static Optional<String> approval(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case CaseOpenedV1 e ->
                        "建立办件：%d 个事项同时开始，%d 个等待前置事项"
                                .formatted(running(e), e.reviews().size() - running(e));
                    case ReviewStartedV1 e ->
                        "%s开始办理%s，应于 %s 前办结"
                                .formatted(names.department(e.department()), names.matter(e.matterCode()), e.due());
                    case ReviewSupplementRequestedV1 e ->
                        "%s就%s要求补正：%s；期间停止计时，请于 %s 前答复"
                                .formatted(
                                        names.department(e.department()),
                                        names.matter(e.matterCode()),
                                        items(e.items()),
                                        e.answerBy());
                    case ReviewResumedV1 e ->
                        "%s恢复办理%s，应于 %s 前办结"
                                .formatted(names.department(e.department()), names.matter(e.matterCode()), e.due());
                    case ReviewBlockedV1 e ->
                        "%s因难题“%s”暂不能办结".formatted(names.matter(e.matterCode()), names.problem(e.problemId()));
                    case ReviewUnblockedV1 e ->
                        "%s的难题已解决，继续办理：%s".formatted(names.matter(e.matterCode()), e.resolution());
                    case ReviewDecidedV1 e -> decided(e, names);
                    case ReviewTurnedRedV1 e ->
                        "%s办理%s超过期限 %s，亮红灯".formatted(names.department(e.department()), e.matterName(), e.due());
                    case CaseClosedV1 e -> "办件办结：%s".formatted(outcome(e.outcome()));
                    default -> null;
                });
    }

    private static Optional<String> coordination(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ProblemRaisedV1 e -> "登记难题“%s”，责任方：%s，期限 %s".formatted(e.title(), e.owner(), e.deadline());
                    case MeetingScheduledV1 e ->
                        "%s排定于 %s，参加：%s"
                                .formatted(
                                        meeting(e.kind()),
                                        Clocks.span(e.start(), e.end()),
                                        e.departments().stream()
                                                .map(names::department)
                                                .collect(Collectors.joining("、")));
                    case ResolutionRecordedV1 e -> "议定事项：%s".formatted(e.text());
                    case ProblemClosedV1 e -> "难题“%s”办结：%s".formatted(names.problem(e.problemId()), e.result());
                    default -> null;
                });
    }

    private static String decided(ReviewDecidedV1 e, Names names) {
        // Nobody decided on these: the applicant left, or the case ended before.
        if (e.verdict().equals("WITHDRAWN")) return "%s随申报撤回，不再办理".formatted(e.matterName());
        if (e.verdict().equals("NOT_STARTED")) {
            return e.ground() == null
                    ? "前置事项未通过，%s不再办理".formatted(e.matterName())
                    : "%s不再办理：%s".formatted(e.matterName(), e.ground());
        }
        var sentence = "%s对%s作出结论：%s，用时 %d 个工作日"
                .formatted(names.department(e.department()), e.matterName(), outcome(e.verdict()), e.usedWorkingDays());
        if (e.resultNumber() != null) sentence += "，文号 " + e.resultNumber();
        if (e.ground() != null) sentence += "；理由：" + e.ground();
        return sentence;
    }

    private static long running(CaseOpenedV1 e) {
        return e.reviews().stream()
                .filter(review -> review.state().equals("UNDER_REVIEW"))
                .count();
    }

    private static String items(List<RequestedItem> items) {
        return items.stream().map(RequestedItem::text).collect(Collectors.joining("；"));
    }

    private static String outcome(String outcome) {
        return switch (outcome) {
            case "GRANTED" -> "通过";
            case "REFUSED" -> "不通过";
            case "GRANTED_WITH_GAPS" -> "容缺通过";
            case "WITHDRAWN" -> "撤件";
            case "RETURNED" -> "退件";
            default -> outcome;
        };
    }

    private static String meeting(Word<MeetingKind> kind) {
        return switch (kind.known()) {
            case HUDDLE -> "碰头会";
            case JOINT_PRE_REVIEW -> "联合预审会";
            case COORDINATION_MEETING, COORDINATION -> "专项协调会";
            case null -> "会议（" + kind.said() + "）";
        };
    }
}
