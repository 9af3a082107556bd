package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Agrees to a shown difference. */
@Schema(name = "CatalogueMove", description = "确认转入另一目录版本：须写明所查看的差别的摘要和理由，由操作人署名。")
record CatalogueMoveBody(
        @NotBlank @Size(max = 60) String catalogueVersion,

        @NotBlank @Size(max = 64) @Schema(description = "预览返回的差别摘要（SHA-256）")
        String difference,

        @NotBlank @Size(max = 500) String reason) {}
