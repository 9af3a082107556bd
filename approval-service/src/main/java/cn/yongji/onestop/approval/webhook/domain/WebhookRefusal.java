package cn.yongji.onestop.approval.webhook.domain;

/** Why a subscription is not changed, with the facts. */
public sealed interface WebhookRefusal {
    /** There is none, it has ended, or it is another department's. */
    record UnknownSubscription() implements WebhookRefusal {}

    /** The department has as many as it may. */
    record TooMany(int most) implements WebhookRefusal {}

    /** The address may not be called. */
    record AddressRefused(EndpointPolicy.Objection objection) implements WebhookRefusal {}

    /** A place that the feed does not have. */
    record NoSuchPlace(String field, long oldest, long last) implements WebhookRefusal {}
}
