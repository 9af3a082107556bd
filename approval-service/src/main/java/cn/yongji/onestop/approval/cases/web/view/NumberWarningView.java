package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;

/** 文号重复: taken, but to be looked at. In both languages, since a kept answer is the same for everybody. */
@Schema(name = "NumberWarning", description = "警告：已受理，但需要核对。")
public record NumberWarningView(
        @Schema(description = "字段 / The field") String pointer,

        @Schema(description = "警告代码 / What it is, as a code")
        String code,

        String zh,
        String en,

        @Schema(description = "同年使用同一文号的本部门其他审核 / Other reviews of the department with the number in the year")
        List<String> reviewIds) {
    public NumberWarningView {
        reviewIds = List.copyOf(reviewIds);
    }

    public static List<NumberWarningView> of(List<ReviewId> others) {
        if (others.isEmpty()) return List.of();
        var ids = others.stream().map(ReviewId::value).toList();
        return List.of(new NumberWarningView(
                "/resultNumber",
                "result-number-used",
                "本部门当年已有其他结论使用该文号（%s），请核对".formatted(ids.stream().collect(Collectors.joining("、"))),
                "Another decision of the department has this number in the year (%s); please check"
                        .formatted(String.join(", ", ids)),
                ids));
    }
}
