/** Webhooks 推送: the feed of a department, delivered to its system as it grows (Standard Webhooks). */
@NullMarked
package cn.yongji.onestop.approval.webhook;

import org.jspecify.annotations.NullMarked;
