package cn.yongji.onestop.intake.rules.catalogue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Names a department. */
@Schema(name = "DepartmentName", description = "部门名称。")
record DepartmentNameBody(@NotBlank @Size(max = 60) String name) {}
