package cn.yongji.onestop.approval.results;

import cn.yongji.onestop.approval.cases.web.view.NumberWarningView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each of many decisions fared, in the order in which they came. */
@Schema(name = "Results")
record ResultsView(
        List<Item> results,

        @Schema(description = "已受理的条数 / How many were taken")
        int taken,

        @Schema(description = "未受理的条数 / How many were not") int failed) {

    /** How one of them fared: as if it had come alone. */
    @Schema(name = "Result")
    record Item(
            String resultId,
            String reviewId,

            @Schema(description = "单独提交时的 HTTP 状态 / HTTP status it would have had alone")
            int status,

            @Schema(description = "受理后的审核状态 / State of the review, if taken") @Nullable
            String state,

            @Schema(description = "受理后的审核版本 / Version of the review, if taken") @Nullable
            Integer version,

            @Schema(description = "需要核对的事项，如文号重复 / What should be looked at, such as a number used before")
            List<NumberWarningView> warnings,

            @Schema(description = "未受理的原因（RFC 9457） / Why not, as a problem document") @Nullable
            Map<String, Object> problem) {
        Item {
            warnings = List.copyOf(warnings);
        }
    }

    static ResultsView of(List<Item> items) {
        var taken = (int) items.stream().filter(item -> item.problem() == null).count();
        return new ResultsView(items, taken, items.size() - taken);
    }
}
