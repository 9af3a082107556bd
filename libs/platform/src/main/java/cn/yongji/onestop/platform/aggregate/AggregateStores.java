package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.secret.FieldCipher;
import cn.yongji.onestop.platform.secret.KeyRegister;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Opens the store of each kind of aggregate. */
public final class AggregateStores {
    /**
     * Bytes, as they lie in the database, that a store remembers of its aggregates. In memory they take about four times as
     * much, so ten such stores have at most half of the heap, whatever the size of what they keep.
     */
    private static final long REMEMBERED = Runtime.getRuntime().maxMemory() / 80;

    private final MongoDatabase database;
    private final Outbox outbox;
    private final JsonMapper json;
    private final FieldCipher cipher;
    private final List<AggregateStore<?>> concealing = new CopyOnWriteArrayList<>();
    private final List<AggregateStore<?>> searched = new CopyOnWriteArrayList<>();

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
        var atRest = new AtRest<>(mapping, cipher);
        if (atRest.conceals() && concealing.isEmpty()) KeyRegister.check(database, cipher);
        var shelf = new Shelf<>(atRest, database, outbox, REMEMBERED);
        var store = new AggregateStore<>(shelf, new KeptJson(json));
        if (atRest.conceals()) concealing.add(store);
        if (!atRest.foundBy().isEmpty()) searched.add(store);
        return store;
    }

    /** Encrypts with the newest key what is not, in all of them; returns how many documents that were. */
    public int renewConcealment() {
        return concealing.stream().mapToInt(AggregateStore::renewConcealment).sum();
    }

    /** Gives what was written before them the fields by which it is found today; returns how many documents that were. */
    public int renewFoundBy() {
        return searched.stream().mapToInt(AggregateStore::renewFoundBy).sum();
    }
}
