package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Refuses to accept, on a ground of the law. */
@Schema(name = "AcceptanceRefusal", description = "不予受理：只限法定理由。材料不齐不是理由，应当一次性告知。")
record RefusalBody(
        @Schema(description = "NO_LICENCE_NEEDED 不受理（4）；OUTSIDE_COMPETENCE、OUTSIDE_REGION 不予受理（5）")
        RefusalGround ground,

        @NotBlank @Size(max = 2000) String text) {}
