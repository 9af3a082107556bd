package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.facts.web.FactsBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for a plan without opening a project. */
@Schema(name = "PlanPreview", description = "预览方案：给出事实即可，不保存任何内容。")
public record PreviewBody(
        @Valid FactsBody facts,
        @Schema(description = "设想的收件日期，缺省为今天") @Nullable LocalDate receivedOn,
        @Schema(description = "目录版本，缺省为现行版本") @Nullable String catalogueVersion) {}
