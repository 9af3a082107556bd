package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.domain.CatalogueMove;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.planning.web.PlanView;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan that was issued. */
@Schema(name = "IssuedPlan", description = "已下达的一方案一清单。")
record IssuedPlanView(
        String projectId,

        @Schema(type = "string", description = "办件编号") @Nullable
        TrackingNumber number,

        int planVersion,
        @Schema(description = "所依据的事实版本") int factsVersion,
        @Schema(description = "事实在下达后有变更，需重新下达") boolean outdated,
        String issuedBy,
        Instant issuedAt,
        @Schema(description = "为转入该目录版本而下达时的选择") @Nullable MoveView move,
        @Schema(description = "因事实变更而失效的豁免，保留不删") List<UndoneView> undone,
        PlanView plan) {

    /** 转入新目录. */
    @Schema(name = "SignedCatalogueMove", description = "转入新目录的选择：原版本、新版本、所确认的差别和理由；署名人即下达人。")
    record MoveView(String from, String to, String difference, String reason) {
        static MoveView of(CatalogueMove move) {
            return new MoveView(move.from(), move.to(), move.difference(), move.reason());
        }
    }

    static IssuedPlanView of(String projectId, Project project, IssuedPlan issued) {
        return new IssuedPlanView(
                projectId,
                project.number().orElse(null),
                issued.planVersion(),
                issued.factsVersion(),
                project.planOutdated(),
                issued.issuedBy(),
                issued.issuedAt(),
                issued.move().map(MoveView::of).orElse(null),
                UndoneView.of(project.undone()),
                PlanView.of(issued.plan()));
    }
}
