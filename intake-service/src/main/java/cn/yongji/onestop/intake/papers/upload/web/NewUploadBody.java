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
        @NotNull @Schema(example = "施工图.dwg") String name,

        @Min(1) @Schema(description = "字节数", example = "209715200")
        long bytes,

        @NotNull
        @Schema(
                description = "整个文件的 SHA-256",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "材料槽位代码", example = "[\"design-documents\"]") @Nullable
        List<String> slots,

        @Schema(description = "有效期起", example = "2026-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "有效期止，含当日；槽位有规定期限的，缺省按签发日（有效期起，缺省为今天）加该期限", example = "2041-07-04") @Nullable
        LocalDate validUntil,

        @Schema(description = "更换哪份已有材料", example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f") @Nullable
        String supersedes,

        @Schema(description = "更换的原因", example = "图纸改版") @Nullable
        String reason) {
    UploadParameters.Said said() {
        return new UploadParameters.Said(name, slots, validFrom, validUntil, supersedes, reason);
    }
}
