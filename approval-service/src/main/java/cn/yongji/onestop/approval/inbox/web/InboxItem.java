package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.cases.web.ReviewLooks;
import cn.yongji.onestop.approval.cases.web.ReviewSummary;
import cn.yongji.onestop.approval.inbox.Inbox;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** One open review on a department's list, with the ETag it can be decided with. */
record InboxItem(
        @Schema(example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
        String projectId,

        @Schema(example = "永济铝基新材料生产线项目") String projectName,
        @Schema(example = "永济铝基新材料有限公司") String unitName,
        @Schema(example = "2026-11-24T01:00:00Z") Instant acceptedAt,

        @Schema(description = "用作 If-Match / To be sent as If-Match", example = "\"1\"")
        String etag,

        ReviewSummary review) {

    static InboxItem of(Inbox.Item item, ReviewLooks looks) {
        var application = item.of().application();
        return new InboxItem(
                application.projectId(),
                application.projectName(),
                application.unitName(),
                application.acceptedAt(),
                ETags.of(item.review().version()),
                looks.summary(item.of(), item.review()));
    }
}
