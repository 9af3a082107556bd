package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** 一表申请、一套材料 in JSON. */
@Schema(name = "Sheet", description = "申报内容：事项、申请表和各槽位的材料。")
record SheetBody(
        @NotEmpty @Size(max = 60) @Schema(description = "申报的事项")
        List<MatterCode> matters,

        @Valid FormInput form,

        @Valid @Size(max = 200) @Schema(description = "材料与槽位的对应；一份材料可用于多个槽位") @Distinct(by = "slot")
        List<MaterialInput> materials) {

    /** A filled form. */
    @Schema(name = "FilledForm", description = "按 /v1/forms/{name} 的规则填写的申请表。")
    record FormInput(
            @NotBlank @Size(max = 100) String name,
            @Schema(description = "表的版本，缺省为最新") @Nullable Integer version,
            @Schema(types = "object") JsonNode data) {}

    /** A material in a slot. */
    @Schema(name = "MaterialInSlot")
    record MaterialInput(
            @NotBlank @Size(max = 100) String slot,
            @NotBlank @Size(max = 64) String materialId) {}
}
