package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.message.domain.Message;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message on a case. */
@Schema(name = "Message")
record MessageView(
        String messageId,
        Message.Audience audience,
        @Nullable String department,
        @Nullable String reviewId,
        String text,
        Instant at,
        String by,
        String byName) {
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
