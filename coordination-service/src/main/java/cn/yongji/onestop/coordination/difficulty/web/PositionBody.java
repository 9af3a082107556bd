package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.Stance;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.web.Known;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a department stands on a difficulty. */
@Schema(name = "ProblemPosition")
record PositionBody(
        @Schema(description = "同意、不同意或非本部门职责 / Agrees, does not, or holds it not its own")
        Stance stance,

        @Schema(description = "理由 / Why") @NotBlank @Size(max = 1000)
        String text,

        @Schema(description = "应由哪个部门负责，仅在认为非本部门职责时填写 / Whose it is instead; only where it is not one's own")
        @Nullable
        @Known(Kind.DEPARTMENT)
        DepartmentCode suggests) {

    DifficultyCommand.TakePosition position(DepartmentCode own, Act act) {
        if (suggests != null && stance != Stance.NOT_OURS)
            throw invalid("suggestion-not-expected", "仅在认为非本部门职责时填写", "Only where it is not one's own");
        if (own.equals(suggests)) throw invalid("suggestion-own", "不能填写本部门", "One's own department is none other");
        return new DifficultyCommand.TakePosition(own, stance, text.strip(), Optional.ofNullable(suggests), act);
    }

    private static ProblemException invalid(String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at("/suggests", code, zh, en)));
    }
}
