package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.intake.papers.material.web.UploadParameters;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is going to be uploaded. */
@Schema(name = "NewUpload", description = "分片上传的文件：名称、字节数、整个文件的 SHA-256、材料槽位。")
record NewUploadBody(
        @NotNull String name,
        @Min(1) @Schema(description = "字节数") long bytes,
        @NotNull @Schema(description = "整个文件的 SHA-256") String sha256,
        @Schema(description = "材料槽位代码") @Nullable List<String> slots,
        @Schema(description = "有效期起") @Nullable LocalDate validFrom,

        @Schema(description = "有效期止，含当日；槽位有规定期限的，缺省按签发日（有效期起，缺省为今天）加该期限") @Nullable
        LocalDate validUntil,

        @Schema(description = "更换哪份已有材料") @Nullable String supersedes,
        @Schema(description = "更换的原因") @Nullable String reason) {
    UploadParameters.Said said() {
        return new UploadParameters.Said(name, slots, validFrom, validUntil, supersedes, reason);
    }
}
