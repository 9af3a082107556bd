package cn.yongji.onestop.approval.webhook.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Status;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a subscription. Its secrets are concealed: whoever knows one can send in our name. */
public final class SubscriptionMapping {
    public static final String COLLECTION = "webhooks";
    static final String DEPARTMENT = "department";
    static final String STATUS = "status.is";
    static final String ACTIVE = "ACTIVE";
    static final String ENDED = "ENDED";
    static final String CREATED_AT = "createdAt";

    private static final WrittenNames NAMES = WrittenNames.table()
            .row(
                    Subscription.class,
                    "department",
                    "url",
                    "types",
                    "description",
                    "secrets=*",
                    "status",
                    "startAfter",
                    "countsFrom",
                    "replay",
                    "createdAt",
                    "createdBy")
            .row(Secrets.class, "current=secret", "former")
            .row(Secrets.Former.class, "secret", "until")
            .row(Subscription.Replay.class, "id", "from", "to", "askedAt=at")
            .oneOf(
                    Status.class,
                    "is",
                    kind(ACTIVE, Status.Active.class),
                    kind("PAUSED", Status.Paused.class),
                    kind("GONE", Status.Gone.class),
                    kind(ENDED, Status.Ended.class))
            .row(Status.Paused.class, "since", "by")
            .row(Status.Gone.class, "since")
            .row(Status.Ended.class, "since", "by");

    public static final AggregateMapping<Subscription> MAPPING =
            AggregateMapping.of(COLLECTION, NAMES.of(Subscription.class), "secret", "former.secret");

    private SubscriptionMapping() {}
}
