package cn.yongji.onestop.intake.project.web;

import cn.yongji.onestop.intake.planning.web.PlanBody;
import cn.yongji.onestop.intake.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.project.domain.Project;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A plan that was issued. */
@Schema(name = "IssuedPlan", description = "已下达的一方案一清单。")
record IssuedPlanBody(
        @Schema(example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45")
        String projectId,

        @Schema(example = "1") int planVersion,
        @Schema(description = "所依据的事实版本", example = "1") int factsVersion,
        @Schema(description = "事实在下达后有变更，需重新下达") boolean outdated,
        @Schema(example = "window1") String issuedBy,
        Instant issuedAt,
        @Schema(description = "因事实变更而失效的豁免，保留不删") List<UndoneBody> undone,
        PlanBody plan) {
    static IssuedPlanBody of(String projectId, Project project, IssuedPlan issued) {
        return new IssuedPlanBody(
                projectId,
                issued.planVersion(),
                issued.factsVersion(),
                project.planOutdated(),
                issued.issuedBy(),
                issued.issuedAt(),
                UndoneBody.of(project.undone()),
                PlanBody.of(issued.plan()));
    }
}
