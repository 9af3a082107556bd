package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.GapList;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.commitment.web.GapLightView;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promised material in a list over projects. */
@Schema(name = "GapSummary", description = "容缺清单的一行：哪个项目、哪个事项、哪份材料，何时到期，红黄灯。")
record GapSummary(
        String gapId,
        String applicationId,
        String projectId,
        String projectName,
        String unitName,
        @Schema(description = "统一社会信用代码") String unitUscc,
        @Schema(type = "string") MatterCode matter,
        String matterName,
        @Schema(type = "string") DepartmentCode department,
        String departmentName,
        String slot,
        String slotName,
        @Schema(description = "补交期限：承诺日，容缺通过后为决定书所定之日") LocalDate dueOn,
        GapStanding standing,
        GapLightView light,

        @Schema(description = "该事项已容缺通过并出具结果；逾期的转入撤销审查") boolean resultIssued,

        @Nullable String resultNumber) {
    static GapSummary of(GapList.Entry entry, Project project, WorkingCalendar calendar, LocalDate today) {
        var gap = entry.gap();
        var result =
                entry.accepted().result(gap.matter()).filter(it -> it.verdict().granted());
        var unit = project.facts().unit();
        return new GapSummary(
                gap.gapId(),
                entry.application().id(),
                entry.accepted().header().projectId(),
                project.facts().name(),
                unit.name(),
                entry.accepted().acceptance().unitUscc().orElse(unit.uscc().value()),
                gap.matter(),
                entry.matter().name(),
                entry.matter().department().code(),
                entry.matter().department().name(),
                gap.slot(),
                gap.slotName(),
                gap.dueOn(),
                GapStanding.of(gap, overdue(gap, today)),
                GapLightView.of(GapLadder.light(gap, calendar, today)),
                result.isPresent(),
                result.flatMap(MatterResult::resultNumber).orElse(null));
    }

    private static boolean overdue(Gap gap, LocalDate today) {
        return today.isAfter(gap.dueOn());
    }
}
