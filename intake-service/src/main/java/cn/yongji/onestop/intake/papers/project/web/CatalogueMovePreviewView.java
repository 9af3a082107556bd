package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a move would change. */
@Schema(name = "CatalogueMovePreview", description = "转入另一目录版本的差别，及其摘要；确认转入时须带上摘要。")
record CatalogueMovePreviewView(
        String from,
        String to,
        @Schema(description = "差别摘要（SHA-256）") String difference,
        PlanDifferenceView changes) {}
