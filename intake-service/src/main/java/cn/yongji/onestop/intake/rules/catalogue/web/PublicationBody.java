package cn.yongji.onestop.intake.rules.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Publishes a draft. */
@Schema(name = "CataloguePublication", description = "发布目录：由未参与编制的人员发布，最早次日生效。")
record PublicationBody(
        @Schema(description = "生效日期，最早为次日") LocalDate effectiveFrom,
        @NotBlank @Size(max = 500) String reason) {}
