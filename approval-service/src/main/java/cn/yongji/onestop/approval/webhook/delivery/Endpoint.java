package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.webhook.domain.Outcome;

/** Delivers a message to its address. */
@FunctionalInterface
interface Endpoint {
    Outcome deliver(Message message);
}
