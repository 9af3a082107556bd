package cn.yongji.onestop.platform.aggregate;

import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Opens the store of each kind of aggregate. */
public final class AggregateStores {
    private static final int REMEMBERED = 2_000;

    private final MongoDatabase database;
    private final Outbox outbox;
    private final JsonMapper json;

    public AggregateStores(MongoDatabase database, Outbox outbox, JsonMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
    }

    /** The store of one kind, with its standing indexes made. */
    public <S> AggregateStore<S> of(AggregateMapping<S> mapping) {
        return of(mapping, REMEMBERED);
    }

    /** As {@link #of(AggregateMapping)}, with the number of states that are remembered between commands. */
    public <S> AggregateStore<S> of(AggregateMapping<S> mapping, int rememberedAtMost) {
        return new AggregateStore<>(
                mapping, database.getCollection(mapping.collection()), outbox, json, rememberedAtMost);
    }
}
