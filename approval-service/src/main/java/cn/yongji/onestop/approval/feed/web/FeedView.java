package cn.yongji.onestop.approval.feed.web;

import cn.yongji.onestop.approval.feed.FeedEntryView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Part of a feed, and the place to go on from. */
@Schema(name = "Feed")
record FeedView(
        List<FeedEntryView> entries,

        @Schema(description = "下次请求的 after / To be sent as after next time")
        long next) {}
