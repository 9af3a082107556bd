package cn.yongji.onestop.approval.results.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each of many decisions fared, in the order in which they came. */
@Schema(name = "Results")
record ResultsView(
        List<Item> results,

        @Schema(description = "已受理的条数 / How many were taken", example = "1")
        int taken,

        @Schema(description = "未受理的条数 / How many were not", example = "0")
        int failed) {

    /** How one of them fared: as if it had come alone. */
    @Schema(name = "Result")
    record Item(
            @Schema(example = "SL-2026-0117-R1") String resultId,

            @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
            String reviewId,

            @Schema(description = "单独提交时的 HTTP 状态 / HTTP status it would have had alone", example = "200")
            int status,

            @Schema(description = "受理后的审核状态 / State of the review, if taken", example = "GRANTED") @Nullable
            String state,

            @Schema(description = "受理后的审核版本 / Version of the review, if taken", example = "2") @Nullable
            Integer version,

            @Schema(description = "未受理的原因（RFC 9457） / Why not, as a problem document") @Nullable
            Map<String, Object> problem) {}

    static ResultsView of(List<Item> items) {
        var taken = (int) items.stream().filter(item -> item.problem() == null).count();
        return new ResultsView(items, taken, items.size() - taken);
    }
}
