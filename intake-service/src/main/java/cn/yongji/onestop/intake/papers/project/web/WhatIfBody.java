package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.rules.facts.web.FactsBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks what would become of a plan. */
@Schema(name = "WhatIf", description = "假设：事实或目录版本若有变化，方案会怎样。不保存任何内容。")
record WhatIfBody(
        @Schema(description = "假设的事实，缺省为项目当前事实") @Valid @Nullable
        FactsBody facts,

        @Schema(description = "设想的收件日期，缺省为今天，但不早于已下达方案的起算日") @Nullable
        LocalDate receivedOn,

        @Schema(description = "目录版本，缺省沿用已下达方案的目录") @Nullable String catalogueVersion) {}
