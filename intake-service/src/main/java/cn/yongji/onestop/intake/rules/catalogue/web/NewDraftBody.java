package cn.yongji.onestop.intake.rules.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Starts a draft. */
@Schema(name = "NewCatalogueDraft", description = "以现有版本为底本新建目录草案。")
record NewDraftBody(
        @Pattern(
                regexp = "\\d{4}-\\d{2}-\\d{2}(-[a-z0-9]{1,20})?",
                message = "应以日期开头，可加后缀，如 2026-12-01 或 2026-12-01-b / it begins with a date and may have a suffix, such"
                        + " as 2026-12-01 or 2026-12-01-b")
        @Schema(description = "将来的版本号，日期开头，唯一")
        String version,

        @NotBlank @Size(max = 60) @Schema(description = "底本版本")
        String basedOn,

        @NotBlank @Size(max = 200) String title) {}
