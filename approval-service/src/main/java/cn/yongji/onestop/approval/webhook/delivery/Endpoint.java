package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.webhook.domain.DeliveryOutcome;

/** Delivers a message to its address. */
@FunctionalInterface
interface Endpoint {
    DeliveryOutcome deliver(WebhookMessage message);
}
