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
        String supplementId,
        List<RequestedItem> items,
        String basis,
        LocalDate answerBy,
        Instant requestedAt,
        String requestedBy,

        @Schema(description = "负责人再次要求初审时已可见内容的理由 / Why a head asked again for what was visible before") @Nullable
        String overrideReason,

        @Nullable Instant suppliedAt,

        @Schema(description = "休息日到达的，下一工作日生效 / Legal day of the answer") @Nullable
        LocalDate effectiveOn,

        @Nullable String suppliedBy,
        @Nullable String note,
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
                request.override().orElse(null),
                answered == null ? null : answered.suppliedAt(),
                answered == null ? null : answered.effectiveOn(),
                answered == null ? null : answered.suppliedBy(),
                answered == null ? null : answered.note().orElse(null),
                answered == null ? List.of() : answered.materials());
    }
}
