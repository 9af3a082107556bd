package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionDeniedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionProposedV1;
import java.util.Optional;

/** The sentences of what a department owed or asked its head for, and how that was answered, in Chinese. */
final class ChineseAnswers {
    private ChineseAnswers() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ReviewPaperBroughtV1 e ->
                        "%s已补发%s的结果文书，文号 %s（应于 %s 前补发）"
                                .formatted(
                                        names.department(e.department()),
                                        names.matter(e.matterCode()),
                                        e.resultNumber(),
                                        e.paperDueOn());
                    case ReviewSupervisionAnsweredV1 e ->
                        "%s就%s答复督办：%s；承诺于 %s 前办结"
                                .formatted(
                                        names.department(e.department()),
                                        names.matter(e.matterCode()),
                                        e.text(),
                                        e.decideBy());
                    case ReviewSuspensionProposedV1 e ->
                        "%s提请启动特别程序（%s），拟告知 %d 个工作日，待负责人审批，期间照常计时：%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        ChineseClocks.procedure(e.kind()),
                                        e.announcedWorkingDays(),
                                        e.reason());
                    case ReviewSuspensionDeniedV1 e ->
                        "%s提请的特别程序（%s）未获同意：%s"
                                .formatted(names.matter(e.matterCode()), ChineseClocks.procedure(e.kind()), e.reason());
                    case ReviewExemptionUndoneV1 e ->
                        "%s免予专家评审的依据已变（%s），%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        ChinesePromises.causes(e.causes()),
                                        e.effect().equals("SUPERVISION") ? "已作出的许可不变，转入监管" : "可启动专家评审");
                    default -> null;
                });
    }
}
