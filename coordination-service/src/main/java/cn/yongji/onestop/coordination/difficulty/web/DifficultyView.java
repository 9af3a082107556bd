package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyClass;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyOwner;
import cn.yongji.onestop.coordination.difficulty.domain.Foresight;
import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.difficulty.domain.Origin;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A difficulty as everybody concerned sees it. */
@Schema(name = "ProjectProblem")
record DifficultyView(
        String problemId,
        String projectId,
        @Nullable String projectName,
        DifficultyClass problemClass,
        String title,
        String description,
        Origin origin,
        String raisedBy,
        Instant raisedAt,
        @Nullable DepartmentCode department,
        @Nullable String caseId,
        @Nullable String reviewId,

        @Schema(description = "所涉事项，无审核时 / The matter it is about, where it is about one that is not under review")
        @Nullable
        MatterCode matterCode,

        @Schema(description = "登记时是否卡住审核 / Whether it was raised as blocking")
        boolean blocking,

        @Schema(description = "目前是否仍卡住审核 / Whether it still blocks the review")
        boolean blocksNow,

        Difficulties.State state,
        Level level,
        OwnerView owner,
        LocalDate deadline,

        @Schema(description = "期限暂定：所涉年度放假安排尚未公布 / Counted over days whose schedule is not published")
        boolean provisional,

        @Schema(description = "是否逾期 / Past its deadline") boolean overdue,

        @Schema(description = "上门时的预判 / What the visit said") @Nullable
        ForesightView foresight,

        List<StepView> steps,

        @Schema(description = "交办任务 / What somebody is to do about it")
        List<ActionItemView> actionItems,

        @Nullable String result,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /** Who has to move now. */
    @Schema(name = "ProblemOwner")
    record OwnerView(
            DifficultyOwner.Kind kind,
            String name,

            @Schema(description = "代办员离岗时的顶岗人 / Who stands in while the agent is away") @Nullable
            String standIn) {
        static OwnerView of(DifficultyOwner owner, Optional<ProjectRef> project, LocalDate today) {
            var standIn = owner.kind() == DifficultyOwner.Kind.AGENT
                    ? project.flatMap(it -> it.standIn(owner.name(), today))
                    : Optional.<String>empty();
            return new OwnerView(owner.kind(), owner.name(), standIn.orElse(null));
        }
    }

    /** What the visit said that saw it coming. */
    @Schema(name = "Foresight")
    record ForesightView(
            String visitId,
            @Schema(description = "环节 / Link") String link,

            @Schema(description = "拟采取的措施 / Planned resolution") @Nullable
            String plannedResolution) {
        static ForesightView of(Foresight it) {
            return new ForesightView(
                    it.visitId(), it.link(), it.plannedResolution().orElse(null));
        }
    }

    static DifficultyView of(Difficulty difficulty, Optional<ProjectRef> project, LocalDate today) {
        var file = difficulty.file();
        var standing = difficulty.standing();
        var closed = difficulty instanceof Difficulty.Closed it ? it : null;
        return new DifficultyView(
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
                file.matter().orElse(null),
                file.blocking(),
                difficulty.blocksNow(),
                Difficulties.State.of(difficulty),
                standing.level(),
                OwnerView.of(standing.owner(), project, today),
                standing.deadline(),
                standing.provisional(),
                closed == null && standing.overdue(today),
                file.foresight().map(ForesightView::of).orElse(null),
                difficulty.steps().stream().map(StepView::of).toList(),
                difficulty.items().stream()
                        .map(it -> ActionItemView.of(it, today))
                        .toList(),
                closed == null ? null : closed.result(),
                closed == null ? null : closed.closed().by(),
                closed == null ? null : closed.closed().at());
    }
}
