/** Subscriptions over HTTP. */
@NullMarked
package cn.yongji.onestop.approval.webhook.web;

import org.jspecify.annotations.NullMarked;
