package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.rules.facts.web.FactsBody;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Changes the facts of a project. */
@Schema(name = "ChangeFacts", description = "以新的事实整体替换，须说明原因；旧值保留在变更记录中。")
record ChangeFactsBody(
        @Valid FactsBody facts, @NotBlank @Size(max = 500) String reason) {}
