package cn.yongji.onestop.coordination.improvement.web;

import cn.yongji.onestop.coordination.improvement.domain.Improvement.Verdict;
import cn.yongji.onestop.kernel.calendar.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an improvement is accepted or rejected. */
@Schema(name = "ImprovementDecision")
record ImprovementDecisionBody(
        @Schema(description = "理由 / Why") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "作出决定的复盘会纪要编号 / Number of the minutes of the retrospective that decided it")
        @Nullable
        @Size(min = 1, max = 100)
        String minutes) {
    Verdict verdict(Act act) {
        return new Verdict(
                Optional.of(reason.strip()), Optional.ofNullable(minutes).map(String::strip), act);
    }
}
