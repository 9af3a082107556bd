package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 议定事项 that concerns a case or one review of it. */
@Schema(name = "CaseResolution")
public record CaseResolutionView(
        String resolutionId,
        @Nullable String problemId,
        @Nullable String matter,
        String text,
        Instant recordedAt) {

    static List<CaseResolutionView> of(Case it) {
        return it.dossier().resolutions().stream().map(CaseResolutionView::of).toList();
    }

    /** Those of the review, and those of the case as a whole. */
    static List<CaseResolutionView> of(Case it, Review review) {
        return it.dossier().resolutions().stream()
                .filter(resolution -> resolution.matter().isEmpty()
                        || resolution.matter().get().equals(review.matter()))
                .map(CaseResolutionView::of)
                .toList();
    }

    private static CaseResolutionView of(RecordedResolution it) {
        return new CaseResolutionView(
                it.id(),
                it.problemId().orElse(null),
                it.matter().map(MatterCode::value).orElse(null),
                it.text(),
                it.at());
    }
}
