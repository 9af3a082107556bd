package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.oneByOne;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.util.List;

/** What is said of the way of an application. */
final class ApplicationSentences {
    private ApplicationSentences() {}

    static Told of(ApplicationEvent fact, Names names) {
        return switch (fact) {
            case ApplicationSubmittedV1 e -> submitted(e);
            case ApplicationCorrectionRequestedV1 e -> corrected(e);
            case ApplicationAcceptedV1 e -> accepted(e);
            case ApplicationSupplementedV1 e -> supplemented(e, names);
            case ApplicationRefusedV1 e ->
                zh("申报不予受理：%s%s")
                        .en("Application not accepted: %s%s")
                        .of(e.ground(), DecisionSentences.redress(e.reconsiderationBy(), e.lawsuitBy()));
            case ApplicationWithdrawalRequestedV1 e ->
                zh("申请撤件，待确认：%s")
                        .en("Withdrawal asked for, to be confirmed: %s")
                        .of(e.reason());
            case ApplicationWithdrawalDeniedV1 e ->
                zh("撤件未获同意，继续办理：%s")
                        .en("Withdrawal denied, the reviews go on: %s")
                        .of(e.reason());
            case ApplicationWithdrawnV1 e ->
                zh("申报已撤回：%s").en("Application withdrawn: %s").of(e.reason());
            case ApplicationRequirementAddedV1 e -> added(e, names);
            case ApplicationRequirementMetV1 e ->
                zh("前置事项%s已具备").en("%s, which was waited for, is granted").of(names.matter(e.requiredMatter()));
        };
    }

    static Told items(List<RequestedItem> items) {
        return oneByOne(items.stream().map(RequestedItem::text).toList());
    }

    private static Told submitted(ApplicationSubmittedV1 e) {
        return zh("提交申报，共 %d 个事项，收件生效日 %s")
                .en("Application for %d matters submitted, received on %s")
                .of(e.matters().size(), e.receivedOn());
    }

    private static Told corrected(ApplicationCorrectionRequestedV1 e) {
        return zh("一次性告知补正 %d 项：%s")
                .en("One notice asks for %d corrections: %s")
                .of(e.items().size(), items(e.items()));
    }

    private static Told accepted(ApplicationAcceptedV1 e) {
        return zh("申报受理，%d 个事项转交部门并联审核")
                .en("Application accepted, %d reviews ordered at once")
                .of(e.reviews().size());
    }

    private static Told supplemented(ApplicationSupplementedV1 e, Names names) {
        return zh("%s：补正材料已提交（%d 份）")
                .en("%s: supplement handed in (%d materials)")
                .of(names.matterOfReview(e.reviewId()), e.materials().size());
    }

    private static Told added(ApplicationRequirementAddedV1 e, Names names) {
        return zh("%s须待%s办结后方可准予（%s）：%s")
                .en("%s now waits for %s (%s): %s")
                .of(names.matter(e.matterCode()), names.matter(e.requiredMatter()), e.rule(), e.reason());
    }
}
