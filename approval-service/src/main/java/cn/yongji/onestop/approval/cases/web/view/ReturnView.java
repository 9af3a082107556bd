package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 退件: why the case went back to the unit, and what the unit keeps of it. */
@Schema(name = "CaseReturn")
public record ReturnView(
        @Schema(description = "退件理由 / Why") String ground,
        Instant returnedAt,
        @Schema(description = "退件人或规则 / Person or rule") String returnedBy,

        @Schema(description = "仍然有效的审批结果；已交材料留存在档，重新申报时直接取用 / Results that stand; materials stay on file")
        List<KeptResultView> keeps) {

    /** A result that stands. */
    @Schema(name = "KeptResult")
    public record KeptResultView(
            String matterCode, String matterName, @Nullable String resultNumber) {}

    /** Of a case that was returned; nothing of any other. */
    public static @Nullable ReturnView of(Case it) {
        return it.reviews().stream()
                .filter(Review.Recalled.class::isInstance)
                .map(Review.Recalled.class::cast)
                .findFirst()
                .map(recalled -> new ReturnView(
                        recalled.ground(),
                        recalled.act().at(),
                        recalled.act().by(),
                        it.reviews().stream().flatMap(review -> kept(review)).toList()))
                .orElse(null);
    }

    private static Stream<KeptResultView> kept(Review review) {
        return review instanceof Review.Passed passed
                ? Stream.of(new KeptResultView(
                        review.matter().value(),
                        review.assignment().matterName(),
                        passed.approval().resultNumber().orElse(null)))
                : Stream.empty();
    }
}
