package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.listed;
import static cn.yongji.onestop.ledger.timeline.domain.Told.oneByOne;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.DecisionEvent;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewRevocationOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewUpheldV1;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of decisions and how they were changed. */
final class DecisionSentences {
    private static final String SILENCE = "rule:silence-grants";

    private DecisionSentences() {}

    static Told of(DecisionEvent fact, Names names) {
        var matter = names.matter(fact.matterCode());
        return switch (fact) {
            case ReviewDecisionProposedV1 _ ->
                zh("%s已提出拟办意见，待复核签署")
                        .en("A decision on %s is proposed and waits for a second signature")
                        .of(matter);
            case ReviewPreOpinionRecordedV1 e -> preOpinion(e, names);
            case ReviewDecidedV1 e -> decided(e, names);
            case ReviewDecisionWithdrawnV1 e ->
                zh("%s的结论已撤回：%s").en("The decision on %s was taken back: %s").of(matter, e.reason());
            case ReviewPaperBroughtV1 e -> brought(e, names);
            case ReviewRevocationOpenedV1 e ->
                zh("%s转入撤销审查：%s；负责人应于 %s 前决定撤销或维持")
                        .en("%s is under revocation review: %s; the head revokes or upholds it by %s")
                        .of(matter, e.finding(), e.decideBy());
            case ReviewUpheldV1 e ->
                zh("%s经撤销审查，维持决定：%s")
                        .en("%s was upheld after the revocation review: %s")
                        .of(matter, e.reason());
            case ReviewRevokedV1 e ->
                zh("%s的许可被撤销：%s%s")
                        .en("%s was revoked: %s%s")
                        .of(matter, e.ground(), redress(e.reconsiderationBy(), e.lawsuitBy()));
            case ReviewNotApplicableV1 e ->
                zh("%s不适用（%s）：%s").en("%s does not apply (%s): %s").of(matter, e.rule(), e.evidence());
            case ReviewApplicableAgainV1 e ->
                zh("%s恢复适用：%s").en("%s applies after all: %s").of(matter, e.reason());
        };
    }

    private static Told preOpinion(ReviewPreOpinionRecordedV1 e, Names names) {
        var waitsFor = e.waitsFor().stream().map(names::matter).toList();
        return zh("%s已出具容缺预审意见，待%s办结后生效")
                .en("A pre-opinion on %s is recorded and becomes formal with %s")
                .of(names.matter(e.matterCode()), listed(waitsFor));
    }

    /** Nobody decided where the applicant left, or the case ended before. */
    private static Told decided(ReviewDecidedV1 e, Names names) {
        return switch (e.verdict().known()) {
            case WITHDRAWN ->
                zh("%s随申报撤回，不再办理")
                        .en("%s was withdrawn with its application")
                        .of(names.matter(e.matterCode(), e.matterName()));
            case NOT_STARTED -> notStarted(e, names);
            case GRANTED, GRANTED_WITH_GAPS, REFUSED, RECALLED, RETURNED, REVOKED, NOT_APPLICABLE ->
                SILENCE.equals(e.rule()) ? bySilence(e, names) : concluded(e, names);
            case null -> concluded(e, names);
        };
    }

    /** 默认通过: nobody decided; the limit passed, and the matter had opted in to what follows (D14). */
    private static Told bySilence(ReviewDecidedV1 e, Names names) {
        var owed = e.paperDueOn() == null
                ? NOTHING
                : zh("；结果文书应于 %s 前补发").en("; the paper is owed by %s").of(e.paperDueOn());
        return zh("%s逾期未作决定，%s按默认通过规则视为准予，用时 %d 个工作日%s")
                .en("%s did not decide in time: %s counts as granted by silence, after %d working days%s")
                .of(
                        names.department(e.department()),
                        names.matter(e.matterCode(), e.matterName()),
                        e.usedWorkingDays(),
                        owed);
    }

    private static Told notStarted(ReviewDecidedV1 e, Names names) {
        return e.ground() == null
                ? zh("前置事项未通过，%s不再办理")
                        .en("%s will not be reviewed: what it waited for was refused")
                        .of(names.matter(e.matterCode(), e.matterName()))
                : zh("%s不再办理：%s")
                        .en("%s will not be reviewed any further: %s")
                        .of(names.matter(e.matterCode(), e.matterName()), e.ground());
    }

    private static Told concluded(ReviewDecidedV1 e, Names names) {
        var number = e.resultNumber() == null
                ? NOTHING
                : zh("，文号 %s").en(", result %s").of(e.resultNumber());
        var ground =
                e.ground() == null ? NOTHING : zh("；理由：%s").en("; ground: %s").of(e.ground());
        var cited = e.citedOpinion() == null
                ? NOTHING
                : zh("；依据上级意见 %s").en("; on the opinion %s of a higher level").of(e.citedOpinion());
        var unreviewed = e.withoutReviewReason() == null
                ? NOTHING
                : zh("；未组织专家评审的理由：%s")
                        .en("; without the experts' review, because: %s")
                        .of(e.withoutReviewReason());
        var flagged = e.flaggedPaperReason() == null
                ? NOTHING
                : zh("；主件异常仍准予的理由：%s")
                        .en("; granted although a main material is flagged: %s")
                        .of(e.flaggedPaperReason());
        return zh("%s对%s作出结论：%s，用时 %d 个工作日%s%s%s%s%s%s%s")
                .en("%s decided on %s: %s, after %d working days%s%s%s%s%s%s%s")
                .of(
                        names.department(e.department()),
                        names.matter(e.matterCode(), e.matterName()),
                        Terms.outcome(e.verdict()),
                        e.usedWorkingDays(),
                        number,
                        ground,
                        cited,
                        unreviewed,
                        flagged,
                        owed(e),
                        redress(e.reconsiderationBy(), e.lawsuitBy()));
    }

    /** 容缺通过: what is missing, and the day of each (D10). */
    private static Told owed(ReviewDecidedV1 e) {
        if (e.gaps() == null) return NOTHING;
        var days = e.gaps().stream()
                .map(gap -> zh("%s 应于 %s 前补交（%d 个工作日）")
                        .en("%s is due on %s (%d working days)")
                        .of(gap.slotName(), gap.dueOn(), gap.workingDays()))
                .toList();
        return zh("；容缺材料：%s").en("; still missing: %s").of(oneByOne(days));
    }

    /** 救济途径, told with what is refused or revoked (行政许可法 art. 38); nothing where the event has none. */
    static Told redress(@Nullable LocalDate reconsiderationBy, @Nullable LocalDate lawsuitBy) {
        if (reconsiderationBy == null || lawsuitBy == null) return NOTHING;
        return zh("；可在 %s 前申请行政复议，或在 %s 前提起行政诉讼")
                .en("; reconsideration may be asked for until %s, a lawsuit brought until %s")
                .of(reconsiderationBy, lawsuitBy);
    }

    private static Told brought(ReviewPaperBroughtV1 e, Names names) {
        return zh("%s已补发%s的结果文书，文号 %s（应于 %s 前补发）")
                .en("%s brought the paper of %s, number %s, owed by %s")
                .of(names.department(e.department()), names.matter(e.matterCode()), e.resultNumber(), e.paperDueOn());
    }
}
