package cn.yongji.onestop.intake.rules.facts.web;

import cn.yongji.onestop.kernel.id.Uscc;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 项目单位. */
@Schema(name = "Unit", description = "项目单位。统一社会信用代码校验位不符时给出警告，由窗口人员核对后方可提交申报。")
public record UnitBody(
        @NotBlank @Size(max = 200) String name,
        @Schema(type = "string") Uscc uscc) {}
