package cn.yongji.onestop.approval.cases.web;

import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.approval.cases.domain.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 审核结论 with its reasons. */
@Schema(name = "Decision")
public record DecisionView(
        @Schema(example = "GRANTED") Verdict verdict,

        @Schema(description = "不予许可的理由 / Ground of a refusal", example = "选址不符合国土空间规划") @Nullable
        String ground,

        @Schema(example = "同意") @Nullable String opinion,

        @Schema(description = "结果文书号 / Number of the result document", example = "永审水保〔2026〕7号") @Nullable
        String resultNumber,

        @Schema(example = "[\"开工前缴纳水土保持补偿费\"]") List<String> conditions,
        @Schema(example = "2026-12-01T01:30:00Z") Instant decidedAt,

        @Schema(description = "作出结论的人或规则 / Person or rule", example = "review-water")
        String decidedBy) {

    static DecisionView of(Review.Closed review) {
        return switch (review) {
            case Review.Granted(var _, var _, var approval) ->
                new DecisionView(
                        Verdict.GRANTED,
                        null,
                        approval.opinion().orElse(null),
                        approval.resultNumber().orElse(null),
                        approval.conditions(),
                        approval.act().at(),
                        approval.act().by());
            case Review.Refused(var _, var _, var rejection) ->
                new DecisionView(
                        Verdict.REFUSED,
                        rejection.ground(),
                        rejection.opinion().orElse(null),
                        rejection.resultNumber().orElse(null),
                        List.of(),
                        rejection.act().at(),
                        rejection.act().by());
            case Review.NotStarted closed ->
                new DecisionView(
                        Verdict.NOT_STARTED,
                        closed.ground(),
                        null,
                        null,
                        List.of(),
                        closed.closedAt(),
                        Review.NotStarted.RULE);
        };
    }
}
