package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 补正: what was asked, and what came. */
@Schema(name = "Supplement")
public record SupplementView(
        @Schema(example = "0198f6d0-9999-7aaa-8b1f-3f6d5c2b1a00")
        String supplementId,

        List<RequestedItem> items,
        @Schema(example = "生产建设项目水土保持方案管理办法（水利部令第53号）") String basis,
        @Schema(example = "2026-12-08") LocalDate answerBy,
        @Schema(example = "2026-11-24T02:00:00Z") Instant requestedAt,
        @Schema(example = "review-water") String requestedBy,
        @Schema(example = "2026-11-28T02:00:00Z") @Nullable Instant suppliedAt,

        @Schema(description = "休息日到达的，下一工作日生效 / Legal day of the answer", example = "2026-11-30") @Nullable
        LocalDate effectiveOn,

        @Schema(example = "enterprise1") @Nullable String suppliedBy,
        @Schema(example = "附图已补齐") @Nullable String note,
        List<MaterialRef> materials) {

    static SupplementView of(Supplement supplement) {
        return switch (supplement) {
            case Supplement.Open(var request) -> of(request, null);
            case Supplement.Answered answered -> of(answered.request(), answered);
        };
    }

    private static SupplementView of(Supplement.Request request, Supplement.@Nullable Answered answered) {
        return new SupplementView(
                request.id(),
                request.items(),
                request.basis(),
                request.answerBy(),
                request.requestedAt(),
                request.requestedBy(),
                answered == null ? null : answered.suppliedAt(),
                answered == null ? null : answered.effectiveOn(),
                answered == null ? null : answered.suppliedBy(),
                answered == null ? null : answered.note().orElse(null),
                answered == null ? List.of() : answered.materials());
    }
}
