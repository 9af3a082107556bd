package cn.yongji.onestop.intake.rules.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Discards a draft. */
@Schema(name = "CatalogueDiscard", description = "作废草案。")
record DiscardBody(@NotBlank @Size(max = 500) String reason) {}
