package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.NOTHING;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.DeskEvent;
import cn.yongji.onestop.kernel.event.HindranceEvent;
import cn.yongji.onestop.kernel.event.OpinionEvent;
import cn.yongji.onestop.kernel.event.OpinionGivenV1;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewAssignedV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRefusedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionDeniedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.event.word.ExemptionEffect;

/** What is said of the work on a review: who does it, what stands in its way, and whom it asks. */
final class DeskSentences {
    private DeskSentences() {}

    static Told of(DeskEvent fact, Names names) {
        var matter = names.matter(fact.matterCode());
        return switch (fact) {
            case ReviewAssignedV1 e -> zh("%s由 %s 经办").en("%s is handled by %s").of(matter, e.reviewer());
            case ReviewSuspensionProposedV1 e ->
                zh("%2$s提请启动特别程序（%1$s），拟告知 %3$d 个工作日，待负责人审批，期间照常计时：%4$s")
                        .en("A special procedure (%s) with %s is asked of the head, for %d working days; the clock"
                                + " runs on: %s")
                        .of(Terms.procedure(e.kind()), matter, e.announcedWorkingDays(), e.reason());
            case ReviewSuspensionDeniedV1 e ->
                zh("%2$s提请的特别程序（%1$s）未获同意：%3$s")
                        .en("The special procedure (%s) asked for with %s was not approved: %s")
                        .of(Terms.procedure(e.kind()), matter, e.reason());
            case ReviewSupplementRefusedV1 e ->
                zh("%s就%s再次要求补正初审时已可见的内容，未予办理：%s")
                        .en("%s asked again for what could be seen of %s at the first look, and was refused: %s")
                        .of(names.department(e.department()), matter, ApplicationSentences.items(e.items()));
        };
    }

    static Told of(HindranceEvent fact, Names names) {
        var matter = names.matter(fact.matterCode());
        return switch (fact) {
            case ReviewBlockedV1 e ->
                zh("%s因难题“%s”暂不能办结")
                        .en("%s cannot be granted before the problem “%s” is resolved")
                        .of(matter, names.problem(e.problemId()));
            case ReviewUnblockedV1 e ->
                zh("%s的难题已解决，继续办理：%s")
                        .en("The problem with %s is resolved, the review goes on: %s")
                        .of(matter, e.resolution());
            case ReviewExemptionUndoneV1 e when e.requiredReview() != null -> jointReview(e, matter);
            case ReviewExemptionUndoneV1 e
            when e.requiredMatter() != null ->
                zh("%s的前置事项%s恢复办理（%s），%s")
                        .en("%s was to come after %s, which is needed again: %s; %s")
                        .of(matter, names.matter(e.requiredMatter()), ProjectSentences.causes(e.causes()), effect(e));
            case ReviewExemptionUndoneV1 e ->
                zh("%s免予专家评审的依据已变（%s），%s")
                        .en("%s is no longer exempt from the experts' review: %s; %s")
                        .of(matter, ProjectSentences.causes(e.causes()), effect(e));
        };
    }

    static Told of(OpinionEvent fact, Names names) {
        return switch (fact) {
            case OpinionRequestedV1 e ->
                zh("%1$s就%3$s征求%2$s意见，请于 %4$s 前反馈")
                        .en("%1$s asks %2$s for its opinion on %3$s by %4$s")
                        .of(
                                names.department(e.department()),
                                names.department(e.consultedDepartment()),
                                names.matter(e.matterCode()),
                                e.answerBy());
            case OpinionGivenV1 e ->
                zh("%s反馈意见：%s%s")
                        .en("%s answered: %s%s")
                        .of(names.department(e.consultedDepartment()), Terms.position(e.position()), silence(e));
        };
    }

    /** 赴上级联合评审 (S24), asked for after the acceptance. */
    private static Told jointReview(ReviewExemptionUndoneV1 e, Told matter) {
        return e.effect().is(ExemptionEffect.SUPERVISION)
                ? zh("%s须赴上级联合评审（规则 %s）；已作出的许可不变，转入监管")
                        .en("%s is to be reviewed by a higher level (rule %s); what was granted stands and is"
                                + " supervised")
                        .of(matter, e.rule())
                : zh("%s须赴上级联合评审（规则 %s），评审结束前不得准予")
                        .en("%s is to be reviewed by a higher level (rule %s), and is not granted before")
                        .of(matter, e.rule());
    }

    private static Told effect(ReviewExemptionUndoneV1 e) {
        return e.effect().is(ExemptionEffect.SUPERVISION)
                ? zh("已作出的许可不变，转入监管").en("what was granted stands and is supervised")
                : zh("可启动专家评审").en("it may be held now");
    }

    private static Told silence(OpinionGivenV1 e) {
        return e.bySilence() ? zh("（逾期未反馈，视为无异议）").en(" (silent until its last day)") : NOTHING;
    }
}
