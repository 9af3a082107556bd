package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.message.domain.Message;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message on a case. */
@Schema(name = "Message")
record MessageView(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
        String messageId,

        @Schema(example = "CASE") Message.Audience audience,
        @Schema(example = "water") @Nullable String department,

        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16") @Nullable
        String reviewId,

        @Schema(example = "请提供弃土场位置坐标") String text,
        @Schema(example = "2026-11-24T01:00:00Z") Instant at,
        @Schema(example = "review-water") String by,
        @Schema(example = "水利局 审核员") String byName) {
    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.audience(),
                message.department().map(DepartmentCode::value).orElse(null),
                message.review().orElse(null),
                message.text(),
                message.at(),
                message.by(),
                message.byName());
    }
}
