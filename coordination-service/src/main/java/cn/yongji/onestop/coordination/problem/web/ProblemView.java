package cn.yongji.onestop.coordination.problem.web;

import cn.yongji.onestop.coordination.problem.domain.Foresight;
import cn.yongji.onestop.coordination.problem.domain.Level;
import cn.yongji.onestop.coordination.problem.domain.Origin;
import cn.yongji.onestop.coordination.problem.domain.Owner;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemClass;
import cn.yongji.onestop.coordination.problem.domain.Problems;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem as everybody concerned sees it. */
@Schema(name = "ProjectProblem")
record ProblemView(
        @Schema(example = "0198f6d1-9999-7aaa-8b1f-3f6d5c2b1a00")
        String problemId,

        @Schema(example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
        String projectId,

        @Schema(example = "永济铝基新材料生产线项目") @Nullable String projectName,
        @Schema(example = "LAND_NATURE") ProblemClass problemClass,
        @Schema(example = "宗地地类与规划不一致") String title,
        @Schema(example = "东侧3.6亩仍登记为其他园地，用地规划许可暂不能核发。") String description,
        @Schema(example = "MANUAL") Origin origin,
        @Schema(example = "review-natural-resources") String raisedBy,
        @Schema(example = "2026-11-24T01:30:00Z") Instant raisedAt,
        @Schema(example = "natural-resources") @Nullable DepartmentCode department,

        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00") @Nullable
        String caseId,

        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M12") @Nullable
        String reviewId,

        @Schema(description = "登记时是否卡住审核 / Whether it was raised as blocking", example = "true")
        boolean blocking,

        @Schema(description = "目前是否仍卡住审核 / Whether it still blocks the review", example = "true")
        boolean blocksNow,

        @Schema(example = "OPEN") Problems.State state,
        @Schema(example = "HUDDLE") Level level,
        OwnerView owner,
        @Schema(example = "2026-12-01") LocalDate deadline,

        @Schema(
                description = "期限暂定：所涉年度放假安排尚未公布 / Counted over days whose schedule is not published",
                example = "false")
        boolean provisional,

        @Schema(description = "是否逾期 / Past its deadline", example = "false")
        boolean overdue,

        @Schema(description = "上门时的预判 / What the visit said") @Nullable
        ForesightView foresight,

        List<StepView> steps,
        @Schema(example = "地类变更登记完成。") @Nullable String result,
        @Schema(example = "coordinator1") @Nullable String closedBy,
        @Schema(example = "2026-11-27T02:00:00Z") @Nullable Instant closedAt) {

    /** Who has to move now. */
    @Schema(name = "ProblemOwner")
    record OwnerView(
            @Schema(example = "DEPARTMENT") Owner.Kind kind,
            @Schema(example = "natural-resources") String name,

            @Schema(description = "代办员离岗时的顶岗人 / Who stands in while the agent is away", example = "agent2") @Nullable
            String standIn) {
        static OwnerView of(Owner owner, Optional<ProjectRef> project, LocalDate today) {
            var standIn = owner.kind() == Owner.Kind.AGENT
                    ? project.flatMap(it -> it.standIn(owner.name(), today))
                    : Optional.<String>empty();
            return new OwnerView(owner.kind(), owner.name(), standIn.orElse(null));
        }
    }

    /** What the visit said that saw it coming. */
    @Schema(name = "Foresight")
    record ForesightView(
            @Schema(example = "019ab4c4-7f10-7c3e-9a52-3d2f6c1b7e45")
            String visitId,

            @Schema(description = "环节 / Link", example = "PLANNING")
            String link,

            @Schema(description = "拟采取的措施 / Planned resolution", example = "先行办理地类变更") @Nullable
            String plannedResolution) {
        static ForesightView of(Foresight it) {
            return new ForesightView(
                    it.visitId(), it.link(), it.plannedResolution().orElse(null));
        }
    }

    static ProblemView of(Problem problem, Optional<ProjectRef> project, LocalDate today) {
        var file = problem.file();
        var standing = problem.standing();
        var closed = problem instanceof Problem.Closed it ? it : null;
        return new ProblemView(
                file.id(),
                file.projectId(),
                project.flatMap(ProjectRef::name).orElse(null),
                file.problemClass(),
                file.title(),
                file.description(),
                file.origin(),
                file.raised().by(),
                file.raised().at(),
                file.department().orElse(null),
                file.caseId().orElse(null),
                file.reviewId().orElse(null),
                file.blocking(),
                problem.blocksNow(),
                Problems.State.of(problem),
                standing.level(),
                OwnerView.of(standing.owner(), project, today),
                standing.deadline(),
                standing.provisional(),
                closed == null && standing.overdue(today),
                file.foresight().map(ForesightView::of).orElse(null),
                problem.steps().stream().map(StepView::of).toList(),
                closed == null ? null : closed.result(),
                closed == null ? null : closed.closed().by(),
                closed == null ? null : closed.closed().at());
    }
}
