package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.papers.project.domain.FactsRevision;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.WorksStart;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.web.FactsBody;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 项目档案 in JSON. */
@Schema(name = "Project", description = "项目档案。")
record ProjectView(
        String projectId,

        @Schema(type = "string", description = "办件编号，可在窗口和电话中报出；早先建立的项目没有") @Nullable
        TrackingNumber number,

        @Schema(description = "版本，与 ETag 一致") long version,
        @Schema(description = "事实版本") int factsVersion,
        FactsBody facts,
        UnitCodeView unitCode,
        @Schema(description = "需要注意的事项") List<WarningView> warnings,
        @Schema(description = "代办员账号") @Nullable String agent,
        String openedBy,
        Instant openedAt,
        @Schema(description = "已下达方案的版本") @Nullable Integer planVersion,
        @Schema(description = "事实在方案下达后有变更，方案需重新下达") boolean planOutdated,

        @Schema(description = "最近的事实变更记录，早的在前；全部见 facts-revisions")
        List<RevisionView> revisions,

        @Schema(description = "更早的事实变更记录条数") int earlierRevisions,
        @Schema(description = "最近因事实变更而失效的豁免；全部见台账") List<UndoneView> undone,
        @Schema(description = "开工日期；未报告开工的没有") @Nullable LocalDate worksBegunOn) {

    /** One change of the facts. */
    @Schema(name = "FactsRevision")
    record RevisionView(int factsVersion, List<ChangeView> changes, String reason, String changedBy, Instant at) {
        static RevisionView of(FactsRevision revision) {
            return new RevisionView(
                    revision.factsVersion(),
                    ChangeView.of(revision.changes()),
                    revision.reason(),
                    revision.changedBy(),
                    revision.at());
        }
    }

    /** One fact before and after. */
    @Schema(name = "FactChange")
    record ChangeView(String fact, String before, String after) {
        static ChangeView of(FactChange change) {
            return new ChangeView(change.fact(), change.before(), change.after());
        }

        static List<ChangeView> of(List<FactChange> changes) {
            return changes.stream().map(ChangeView::of).toList();
        }
    }

    static ProjectView of(Stored<Project> stored) {
        var project = stored.state();
        return new ProjectView(
                stored.id(),
                project.number().orElse(null),
                stored.version(),
                project.factsVersion(),
                FactsBody.of(project.facts()),
                UnitCodeView.of(project.unitCode()),
                WarningView.of(project),
                project.agent().orElse(null),
                project.openedBy(),
                project.openedAt(),
                project.plan().map(IssuedPlan::planVersion).orElse(null),
                project.planOutdated(),
                project.revisions().stream().map(RevisionView::of).toList(),
                project.earlierRevisions(),
                UndoneView.of(project.undone()),
                project.works().map(WorksStart::begunOn).orElse(null));
    }
}
