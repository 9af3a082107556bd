package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.ActionItemOwner;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is to do about a difficulty. */
@Schema(name = "ActionItemRequest")
record ActionItemBody(
        @Schema(description = "任务内容 / What is to be done") @NotBlank @Size(max = 1000)
        String text,

        @Schema(description = "完成依据 / What will prove that it is done") @NotBlank @Size(max = 500)
        String evidence,

        @Schema(description = "责任方类型 / Who is to do it") ActionItemOwner.Kind ownerKind,

        @Schema(description = "责任部门，仅限责任方为部门时填写 / The department, where it is one") @Nullable @Known(Kind.DEPARTMENT)
        DepartmentCode department,

        @Schema(description = "办理期限（工作日，自次日起算） / Working days after today") @Min(1) @Max(60)
        int workingDays,

        @Schema(description = "所依据的议定事项 / What resolved it") @Nullable @Size(max = 100)
        String resolutionId) {

    DifficultyCommand.OpenActionItem command(String id, Optional<ProjectRef> project, Act act) {
        if ((department != null) != (ownerKind == ActionItemOwner.Kind.DEPARTMENT))
            throw invalid(
                    "/department",
                    "department-mismatch",
                    "责任方为部门时填写，否则不填",
                    "Where a department is to do it, and only there");
        return new DifficultyCommand.OpenActionItem(
                id,
                text.strip(),
                evidence.strip(),
                owner(project),
                workingDays,
                Optional.ofNullable(resolutionId),
                act);
    }

    private ActionItemOwner owner(Optional<ProjectRef> project) {
        var name = switch (ownerKind) {
            case DEPARTMENT -> department == null ? "" : department.value();
            case AGENT ->
                project.flatMap(ProjectRef::agent)
                        .orElseThrow(() -> invalid("/ownerKind", "no-agent", "项目没有代办员", "The project has no agent"));
            case TASK_FORCE -> "task-force";
            case UNIT -> "unit";
        };
        return new ActionItemOwner(ownerKind, name);
    }

    private static ProblemException invalid(String pointer, String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
    }
}
