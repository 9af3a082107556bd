package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.facts.web.UnitBody;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project in a list. */
@Schema(name = "ProjectSummary")
record ProjectSummary(
        String projectId,

        @Schema(type = "string", description = "办件编号，可在窗口和电话中报出；早先建立的项目没有") @Nullable
        TrackingNumber number,

        String name,
        @Schema(type = "string") @Nullable ProjectCode projectCode,
        UnitBody unit,
        Track track,
        Category category,
        Yuan totalInvestment,
        @Nullable String agent,
        Instant openedAt) {
    static ProjectSummary of(Stored<Project> stored) {
        var project = stored.state();
        var facts = project.facts();
        return new ProjectSummary(
                stored.id(),
                project.number().orElse(null),
                facts.name(),
                facts.code().orElse(null),
                new UnitBody(facts.unit().name(), facts.unit().uscc()),
                facts.track(),
                facts.category(),
                facts.totalInvestment(),
                project.agent().orElse(null),
                project.openedAt());
    }
}
