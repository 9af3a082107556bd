package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.rules.facts.web.FactsBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Opens a project. */
@Schema(name = "OpenProject", description = "建立项目档案。")
record OpenProjectBody(
        @Valid FactsBody facts,

        @Size(min = 1, max = 100) @Schema(description = "代办员账号，仅窗口可指定；代办员建档时为其本人") @Nullable
        String agent,

        @Size(min = 2, max = 500) @Schema(description = "仅窗口：统一社会信用代码校验位不符时核对证照后的受理理由") @Nullable
        String usccCheckOverride) {}
