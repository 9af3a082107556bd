/** Subscriptions, their places in the feed and the delivery log in MongoDB. */
@NullMarked
package cn.yongji.onestop.approval.webhook.mongo;

import org.jspecify.annotations.NullMarked;
