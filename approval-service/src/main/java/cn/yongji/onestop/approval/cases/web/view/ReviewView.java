package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Block;
import cn.yongji.onestop.approval.cases.domain.review.PastDecision;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.Verdict;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.MergedHandling;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 部门审核 as the department that has it, and the unit it concerns, may see it. */
@Schema(name = "Review")
public record ReviewView(
        @Schema(description = "审核版本，即 ETag / Version of this review, its ETag")
        int version,

        String caseId,
        String projectId,
        String projectName,
        String stage,
        ReviewSummary summary,

        @Schema(description = "已用工作日，不含暂停 / Working days consumed, pauses left out") @Nullable
        Integer usedWorkingDays,

        List<ProblemInTheWay> blockedBy,

        @Schema(description = "全部补正，最近的在后 / All supplements, the latest last")
        List<SupplementView> supplements,

        @Schema(description = "申报材料 / Materials as handed in")
        List<MaterialRef> materials,

        @Schema(description = "其中异常、现不得使用的 / Those that may not be used now, of supplements as well")
        List<FlaggedMaterialView> flaggedMaterials,

        @Nullable DecisionView decision,

        @Schema(description = "超过到期日作出的，超出的工作日 / Working days past the due day, when it was decided late")
        int lateByWorkingDays,

        DeskView desk,
        PausesView pauses,
        HindrancesView hindrances,
        LadderView ladder,

        @Schema(description = "已撤回的结论和被退回的拟办意见 / Decisions that were taken back")
        List<PastDecisionView> past,

        @Schema(description = "与其他部门许可条件的矛盾 / Conditions that contradict those of others")
        List<ContradictionView> contradictions,

        @Schema(description = "有关的议定事项 / What meetings have resolved about it")
        List<CaseResolutionView> resolutions,

        @Nullable MergedView merged,

        @Schema(description = "免予专家评审的依据，及是否已失效 / What exempts from the experts' review, or did")
        List<ExemptionView> exemptions,

        @Schema(description = "准予前须完成的评审及其依据 / The review that has to be over before it is granted, and why") @Nullable
        RequiredReviewView requiredReview,

        @Schema(description = "准予后豁免失效的监管任务，由负责人答复 / Tasks of the head since an exemption fell after the grant")
        List<ComplianceTaskView> complianceTasks,

        @Schema(
                description = "需要核对的事项，如文号重复；只示本部门 / What should be looked at, such as a number used twice; for its"
                        + " department")
        List<NumberWarningView> warnings) {

    /** 已撤回的结论. */
    @Schema(name = "PastDecision")
    public record PastDecisionView(
            Verdict verdict,
            @Nullable String ground,
            @Nullable String resultNumber,
            Instant decidedAt,
            String decidedBy,
            String withdrawnBecause,
            Instant withdrawnAt,
            String withdrawnBy) {
        static PastDecisionView of(PastDecision it) {
            return new PastDecisionView(
                    it.verdict(),
                    it.ground().orElse(null),
                    it.resultNumber().orElse(null),
                    it.decided().at(),
                    it.decided().by(),
                    it.reason(),
                    it.withdrawn().at(),
                    it.withdrawn().by());
        }
    }

    /** 合并办理. */
    @Schema(name = "MergedHandling")
    public record MergedView(String group, String name, List<String> matters) {
        static MergedView of(MergedHandling it) {
            return new MergedView(it.group(), it.name(), it.matters());
        }
    }

    /** A problem that stands against granting. */
    public record ProblemInTheWay(String problemId, Instant since) {
        static ProblemInTheWay of(Block.Standing block) {
            return new ProblemInTheWay(block.problemId(), block.since());
        }
    }

    public static ReviewView of(Case it, Review review, ReviewLooks looks, List<NumberWarningView> warnings) {
        var docket = review.docket();
        var open = review.beneath() instanceof Review.Asking asking
                ? Stream.of(SupplementView.of(asking.supplement()))
                : Stream.<SupplementView>empty();
        return new ReviewView(
                review.version(),
                it.id(),
                it.application().projectId(),
                it.application().projectName(),
                it.application().stage(),
                looks.summary(it, review),
                looks.used(review).orElse(null),
                docket.blocks().standing().stream().map(ProblemInTheWay::of).toList(),
                Stream.concat(docket.supplements().stream().map(SupplementView::of), open)
                        .toList(),
                docket.materials(),
                FlaggedMaterialView.of(docket),
                review.closed().map(DecisionView::of).orElse(null),
                looks.lateBy(review),
                DeskView.of(review),
                PausesView.of(review),
                HindrancesView.of(docket.hindrances(), looks),
                LadderView.of(docket.time().reported()),
                docket.past().stream().map(PastDecisionView::of).toList(),
                ContradictionView.of(it, review),
                CaseResolutionView.of(it, review),
                docket.assignment().terms().merged().map(MergedView::of).orElse(null),
                ExemptionView.of(docket.assignment().terms()),
                RequiredReviewView.of(review),
                ComplianceTaskView.of(review, looks),
                warnings);
    }
}
