package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a move would change. */
@Schema(name = "CatalogueMovePreview", description = "转入另一目录版本的差别，及其摘要；确认转入时须带上摘要。")
record CatalogueMovePreviewBody(
        @Schema(example = "2026-11-16") String from,
        @Schema(example = "2027-01-01") String to,

        @Schema(
                description = "差别摘要（SHA-256）",
                example = "9f2c4a7be1d05836c7a1f4e29b8d60534e7fa9c21b36d8f05a94c7e3126bd8f4")
        String difference,

        PlanDifferenceBody changes) {}
