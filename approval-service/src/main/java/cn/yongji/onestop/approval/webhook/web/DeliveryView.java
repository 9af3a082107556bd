package cn.yongji.onestop.approval.webhook.web;

import cn.yongji.onestop.approval.feed.FeedEntryView;
import cn.yongji.onestop.approval.webhook.delivery.DeliveryLog;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver one entry. */
@Schema(name = "Delivery")
record DeliveryView(
        String webhookId,
        long position,
        String type,

        @Schema(description = "已送达、失败（将重试）或搁置（重试已尽，可重放） / Delivered, failed and to be tried again, or put aside")
        DeliveryLog.Ending ending,

        int attempt,
        @Nullable Integer status,
        @Nullable String reason,

        @Schema(description = "是否为重放 / Whether it was a replay")
        boolean replay,

        Instant at,
        long millis) {
    static DeliveryView of(DepartmentCode department, DeliveryLog.Attempt attempt) {
        return new DeliveryView(
                FeedEntryView.idOf(department, attempt.position()),
                attempt.position(),
                attempt.type(),
                attempt.ending(),
                attempt.attempt(),
                attempt.status(),
                attempt.reason(),
                attempt.replay(),
                attempt.at(),
                attempt.millis());
    }
}
