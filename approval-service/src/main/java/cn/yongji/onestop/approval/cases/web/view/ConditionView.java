package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Condition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 许可条件, and whether it is done. */
@Schema(name = "Condition")
public record ConditionView(
        @Schema(description = "序号，从1起 / Number in the decision")
        int number,

        String kind,
        String text,
        @Nullable String value,
        @Schema(description = "已落实 / Whether it is done") boolean fulfilled,
        @Nullable Instant fulfilledAt,
        @Nullable String fulfilledBy,
        @Nullable String note) {

    static List<ConditionView> of(List<Condition> conditions) {
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> of(i + 1, conditions.get(i)))
                .toList();
    }

    private static ConditionView of(int number, Condition condition) {
        var done = condition.fulfilment();
        return new ConditionView(
                number,
                condition.kind(),
                condition.text(),
                condition.value().orElse(null),
                done.isPresent(),
                done.map(it -> it.act().at()).orElse(null),
                done.map(it -> it.act().by()).orElse(null),
                done.map(Condition.Fulfilment::note).orElse(null));
    }
}
