package cn.yongji.onestop.approval.feed;

import cn.yongji.onestop.approval.feed.domain.FeedEntry;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One notice: what happened and where to look; the same whether it is fetched or pushed. */
@Schema(name = "FeedEntry")
public record FeedEntryView(
        @Schema(description = "在本部门通知中的序号，自 1 起连续 / Place in the feed, from 1, without holes")
        long position,

        @Schema(description = "通知标识，推送时即 webhook-id / Identity; the webhook-id when pushed")
        String id,

        @Schema(description = "事件名 / Name of the event") String type,
        Instant at,
        String projectId,
        @Nullable String caseId,
        @Nullable String reviewId,
        @Nullable String matterCode,

        @Schema(description = "所涉补正、征询、留言等的标识 / The supplement, opinion, message … it is about") @Nullable
        String detailId) {

    public static FeedEntryView of(DepartmentCode department, FeedEntry entry) {
        var notice = entry.notice();
        return new FeedEntryView(
                entry.position(),
                idOf(department, entry.position()),
                notice.type(),
                notice.at(),
                notice.projectId(),
                notice.caseId().orElse(null),
                notice.reviewId().orElse(null),
                notice.matter().orElse(null),
                notice.detail().orElse(null));
    }

    /** The identity of the entry at a place: the same however often and by whichever way it is told. */
    public static String idOf(DepartmentCode department, long position) {
        return department.value() + "-" + position;
    }
}
