package cn.yongji.onestop.approval.cases.web;

import cn.yongji.onestop.approval.cases.domain.Act;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a department decides. */
@Schema(name = "DecisionRequest")
record DecisionBody(
        @Schema(example = "GRANTED") Wanted verdict,

        @Schema(description = "不予许可时必填 / Required for a refusal") @Nullable @Size(max = 2000)
        String ground,

        @Schema(example = "同意") @Nullable @Size(max = 4000) String opinion,

        @Schema(example = "永审水保〔2026〕7号") @Nullable @Size(max = 100)
        String resultNumber,

        @Schema(example = "[\"开工前缴纳水土保持补偿费\"]") @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 1000) String> conditions) {

    enum Wanted {
        GRANTED,
        REFUSED
    }

    ReviewCommand command(Act act) {
        return switch (verdict) {
            case GRANTED ->
                new ReviewCommand.Grant(
                        Optional.ofNullable(opinion),
                        Optional.ofNullable(resultNumber),
                        conditions == null ? List.of() : conditions,
                        act);
            case REFUSED ->
                new ReviewCommand.Refuse(
                        Optional.ofNullable(ground),
                        Optional.ofNullable(opinion),
                        Optional.ofNullable(resultNumber),
                        act);
        };
    }
}
