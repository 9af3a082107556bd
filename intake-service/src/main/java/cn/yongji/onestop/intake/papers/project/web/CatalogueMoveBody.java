package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Agrees to a shown difference. */
@Schema(name = "CatalogueMove", description = "确认转入另一目录版本：须写明所查看的差别的摘要和理由，由操作人署名。")
record CatalogueMoveBody(
        @NotBlank @Size(max = 60) @Schema(example = "2027-01-01")
        String catalogueVersion,

        @NotBlank
        @Size(max = 64)
        @Schema(
                description = "预览返回的差别摘要（SHA-256）",
                example = "9f2c4a7be1d05836c7a1f4e29b8d60534e7fa9c21b36d8f05a94c7e3126bd8f4")
        String difference,

        @NotBlank @Size(max = 500) @Schema(example = "项目单位同意按新目录办理，免予水土保持方案")
        String reason) {}
