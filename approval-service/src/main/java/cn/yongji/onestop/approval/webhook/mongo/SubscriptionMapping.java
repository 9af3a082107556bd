package cn.yongji.onestop.approval.webhook.mongo;

import cn.yongji.onestop.approval.webhook.domain.Secrets;
import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Replay;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Status;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** A subscription as a document; what is absent has no field. */
public final class SubscriptionMapping implements AggregateMapping<Subscription> {
    public static final String COLLECTION = "webhooks";
    static final String DEPARTMENT = "department";
    static final String STATUS = "status";
    static final String ACTIVE = "ACTIVE";
    static final String ENDED = "ENDED";
    static final String CREATED_AT = "createdAt";
    private static final String PAUSED = "PAUSED";
    private static final String GONE = "GONE";

    @Override
    public String collection() {
        return COLLECTION;
    }

    /** Whoever knows a secret can send in our name. */
    @Override
    public Set<String> concealed() {
        return Set.of("secret", "former.secret");
    }

    @Override
    public Document toDocument(Subscription state) {
        var document = new Document(DEPARTMENT, state.department().value())
                .append("url", state.url())
                .append("types", state.types())
                .append("secret", state.secrets().current())
                .append("startAfter", state.startAfter())
                .append("countsFrom", Date.from(state.countsFrom()))
                .append(CREATED_AT, Date.from(state.createdAt()))
                .append("createdBy", state.createdBy());
        state.description().ifPresent(text -> document.append("description", text));
        state.secrets()
                .former()
                .ifPresent(former -> document.append(
                        "former", new Document("secret", former.secret()).append("until", Date.from(former.until()))));
        state.replay()
                .ifPresent(replay -> document.append(
                        "replay",
                        new Document("id", replay.id())
                                .append("from", replay.from())
                                .append("to", replay.to())
                                .append("at", Date.from(replay.askedAt()))));
        switch (state.status()) {
            case Status.Active _ -> document.append(STATUS, ACTIVE);
            case Status.Paused(var since, var by) ->
                document.append(STATUS, PAUSED)
                        .append("since", Date.from(since))
                        .append("by", by);
            case Status.Gone(var since) -> document.append(STATUS, GONE).append("since", Date.from(since));
            case Status.Ended(var since, var by) ->
                document.append(STATUS, ENDED).append("since", Date.from(since)).append("by", by);
        }
        return document;
    }

    @Override
    public Subscription fromDocument(Document document) {
        var former = Optional.ofNullable(document.get("former", Document.class))
                .map(it -> new Secrets.Former(
                        it.getString("secret"), it.getDate("until").toInstant()));
        var replay = Optional.ofNullable(document.get("replay", Document.class))
                .map(it -> new Replay(
                        it.getString("id"),
                        it.getLong("from"),
                        it.getLong("to"),
                        it.getDate("at").toInstant()));
        return new Subscription(
                DepartmentCode.of(document.getString(DEPARTMENT)),
                document.getString("url"),
                document.getList("types", String.class, List.of()),
                Optional.ofNullable(document.getString("description")),
                new Secrets(document.getString("secret"), former),
                status(document),
                document.getLong("startAfter"),
                document.getDate("countsFrom").toInstant(),
                replay,
                document.getDate(CREATED_AT).toInstant(),
                document.getString("createdBy"));
    }

    private static Status status(Document document) {
        return switch (document.getString(STATUS)) {
            case ACTIVE -> new Status.Active();
            case PAUSED -> new Status.Paused(document.getDate("since").toInstant(), document.getString("by"));
            case GONE -> new Status.Gone(document.getDate("since").toInstant());
            case ENDED -> new Status.Ended(document.getDate("since").toInstant(), document.getString("by"));
            default -> throw new IllegalStateException("no such status: " + document.getString(STATUS));
        };
    }
}
