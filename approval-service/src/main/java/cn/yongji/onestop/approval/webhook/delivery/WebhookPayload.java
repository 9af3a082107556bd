package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.feed.FeedEntryView;
import java.time.Instant;

/** The body of a delivery, in the shape that Standard Webhooks recommends; the data is what a reader of the feed gets. */
record WebhookPayload(String type, Instant timestamp, FeedEntryView data) {}
