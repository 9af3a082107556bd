package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.secret.FieldCipher;
import cn.yongji.onestop.platform.secret.KeyRegister;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Opens the store of each kind of aggregate. */
public final class AggregateStores {
    private static final int REMEMBERED = 2_000;

    private final MongoDatabase database;
    private final Outbox outbox;
    private final JsonMapper json;
    private final FieldCipher cipher;
    private final List<AggregateStore<?>> concealing = new CopyOnWriteArrayList<>();

    /** For aggregates that conceal nothing. */
    public AggregateStores(MongoDatabase database, Outbox outbox, JsonMapper json) {
        this(database, outbox, json, FieldCipher.none());
    }

    public AggregateStores(MongoDatabase database, Outbox outbox, JsonMapper json, FieldCipher cipher) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.cipher = cipher;
    }

    /** The store of one kind, with its standing indexes made. */
    public <S> AggregateStore<S> of(AggregateMapping<S> mapping) {
        return of(mapping, REMEMBERED);
    }

    /** As {@link #of(AggregateMapping)}, with the number of states that are remembered between commands. */
    public <S> AggregateStore<S> of(AggregateMapping<S> mapping, int rememberedAtMost) {
        var atRest = new AtRest<>(mapping, cipher);
        if (atRest.conceals() && concealing.isEmpty()) KeyRegister.check(database, cipher);
        var shelf = new Shelf<>(atRest, database, outbox, rememberedAtMost);
        var store = new AggregateStore<>(shelf, new KeptJson(json));
        if (atRest.conceals()) concealing.add(store);
        return store;
    }

    /** Encrypts with the newest key what is not, in all of them; returns how many documents that were. */
    public int renewConcealment() {
        return concealing.stream().mapToInt(AggregateStore::renewConcealment).sum();
    }
}
