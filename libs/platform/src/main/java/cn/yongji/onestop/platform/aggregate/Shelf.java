package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.platform.written.Documents;
import cn.yongji.onestop.platform.written.Fill;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind of aggregate, and those that were written last in memory. What is remembered may be old; the
 * guard of a write finds that out.
 */
final class Shelf<S> {
    private final AtRest<S> atRest;
    private final DocumentForm<S> form;
    private final Capacity<S> capacity;
    private final List<Annex<S, ?>> annexes = new CopyOnWriteArrayList<>();
    private final MongoDatabase database;
    private final MongoCollection<Document> documents;
    private final MongoCollection<RawBsonDocument> raw;
    private final Outbox outbox;
    private final Cache<String, Held<S>> remembered;

    /** @param bytes what it takes in the database, or more */
    private record Held<S>(Remembered<S> it, int bytes) {}

    /** @param rememberedBytes what all that is remembered may take in the database */
    Shelf(AtRest<S> atRest, MongoDatabase database, Outbox outbox, long rememberedBytes) {
        this.atRest = atRest;
        this.form = new DocumentForm<>(atRest);
        this.capacity = new Capacity<>(atRest);
        this.database = database;
        this.documents = database.getCollection(atRest.collection());
        this.raw = documents.withDocumentClass(RawBsonDocument.class);
        this.outbox = outbox;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(rememberedBytes)
                .weigher((String _, Held<S> held) -> held.bytes())
                .build();
        var unique = new IndexOptions().unique(true).sparse(true);
        documents.createIndex(Indexes.ascending(Fields.CREATED_KEY), unique);
        PresentOnly.index(documents, Fields.OUTBOX_AT);
        if (atRest.conceals()) documents.createIndex(Indexes.ascending(Fields.CONCEALED_WITH, Fields.ID));
        outbox.watch(documents);
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    /** The same as bytes, as they are read and written. */
    MongoCollection<RawBsonDocument> raw() {
        return raw;
    }

    MongoDatabase database() {
        return database;
    }

    DocumentForm<S> form() {
        return form;
    }

    AtRest<S> atRest() {
        return atRest;
    }

    <T> Annex<S, T> annex(Overflow<S, T> overflow) {
        if (atRest.conceals())
            throw new IllegalArgumentException(atRest.collection() + " conceals what would lie open");
        var annex = new Annex<>(overflow, database.getCollection(atRest.collection() + "_" + overflow.name()));
        annexes.add(annex);
        return annex;
    }

    /** One without what is to move out of it at the next write. */
    @Nullable
    Remembered<S> trimmed(@Nullable Remembered<S> base) {
        if (base == null || annexes.isEmpty()) return base;
        var state = base.state();
        for (var annex : annexes) state = annex.trimmed(state);
        return base.with(state);
    }

    String named(BsonDocument document) {
        var id = document.get(Fields.ID);
        return named(id instanceof BsonString text ? text.getValue() : id);
    }

    /** What messages call one of them. */
    String named(@Nullable Object id) {
        return atRest.collection() + " " + id;
    }

    NoSuchAggregate missing(String id) {
        return new NoSuchAggregate(atRest.collection(), id);
    }

    Optional<Remembered<S>> memory(String id) {
        return Optional.ofNullable(remembered.getIfPresent(id)).map(Held::it);
    }

    void forget(String id) {
        remembered.invalidate(id);
    }

    @Nullable
    Remembered<S> load(String id) {
        return first(eq(Fields.ID, id));
    }

    @Nullable
    Remembered<S> first(Bson filter) {
        var document = raw.find(filter).first();
        return document == null ? null : form.read(document);
    }

    /** Those that match, always with a limit. */
    List<RawBsonDocument> find(Bson filter, Bson sort, int limit) {
        return raw.find(filter).sort(sort).limit(limit).into(new ArrayList<>());
    }

    /**
     * Writes what was folded; false when somebody else was quicker.
     *
     * @throws ValueTaken if it has a value that is another one's
     */
    boolean write(@Nullable Remembered<S> base, Fold<S> fold) {
        if (base == null) return insert(fold.result());
        var fill = new Fill();
        var update = form.update(base, fold, Instant.now(), fill);
        fold.near(capacity.after(base, fold, update, fill));
        for (var annex : annexes) annex.keep(base.id(), base.state());
        if (!matched(base, update)) {
            forget(base.id());
            return false;
        }
        publish(fold.result(), update);
        return true;
    }

    private boolean matched(Remembered<S> base, RawBsonDocument update) {
        try {
            return raw.updateOne(form.guard(base), update).getMatchedCount() > 0;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) throw new ValueTaken(named(base.id()), e);
            throw e;
        }
    }

    /** Writes the first version; false when there is one with this identity or this key already. */
    boolean insert(Remembered<S> first) {
        var fill = new Fill();
        var document = form.first(first, Instant.now(), fill);
        capacity.first(first.id(), document, fill);
        try {
            raw.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
        publish(first, document);
        return true;
    }

    /** Hands unpublished events on that were written together with others. */
    void offer(String id, List<OutboxEntry> pending) {
        outbox.offer(documents, id, pending);
    }

    /** Hands the unpublished events on; what the relay has published already need not be carried along. */
    private void publish(Remembered<S> after, RawBsonDocument written) {
        var published = outbox.publishedUpTo(documents, after.id());
        var pending = after.outbox().stream()
                .filter(entry -> entry.sequence() > published)
                .toList();
        var bytes = Documents.sizeOf(written) + after.answersCharacters();
        remembered.put(after.id(), new Held<>(after.written(pending, atRest.key()), bytes));
        if (!pending.isEmpty()) offer(after.id(), pending);
    }
}
