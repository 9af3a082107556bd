package cn.yongji.onestop.approval.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** How long the secret before the new one is signed with as well. */
@Schema(name = "SecretRotationRequest")
record RotationBody(
        @Schema(description = "旧密钥继续有效的小时数，缺省 24 / Hours the former secret stays valid, 24 if absent")
        @Nullable
        @Min(0)
        @Max(168)
        Integer overlapHours) {}
