package cn.yongji.onestop.platform.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * 附存: what moved out of a list of the aggregates of one kind ({@link Overflow}). Only what the aggregate held already is put here, before the write that
 * takes it out, under an identity of its own: what is interrupted in between is done again and changes nothing.
 */
public final class Annex<S, T> {
    private static final String ITEM = "item";
    private static final String NUMBER = "%s/%012d";

    private final Overflow<S, T> overflow;
    private final MongoCollection<Document> documents;

    Annex(Overflow<S, T> overflow, MongoCollection<Document> documents) {
        this.overflow = overflow;
        this.documents = documents;
    }

    S trimmed(S state) {
        return overflow.trimmed(state);
    }

    /** Keeps what moves out of a state. */
    void keep(String id, S state) {
        var older = overflow.older(state);
        if (older.isEmpty()) return;
        documents.bulkWrite(older.stream()
                .map(it -> {
                    var at = NUMBER.formatted(id, overflow.number().applyAsLong(it));
                    var document =
                            new Document("_id", at).append(ITEM, overflow.form().toDocument(it));
                    return new ReplaceOneModel<>(eq("_id", at), document, new ReplaceOptions().upsert(true));
                })
                .toList());
    }

    /**
     * What there is in all, the newest first: what the aggregate still holds, and what moved out of it.
     *
     * @param before only those with a smaller number
     */
    public List<T> page(Stored<S> stored, Optional<Long> before, int limit) {
        long end = before.orElse(Long.MAX_VALUE);
        var page = new ArrayList<T>();
        for (var it : overflow.list().apply(stored.state()).reversed())
            if (page.size() < limit && overflow.number().applyAsLong(it) < end) page.add(it);
        if (page.size() == limit) return page;
        var held = overflow.list().apply(stored.state());
        var rest = held.isEmpty() ? end : Math.min(end, overflow.number().applyAsLong(held.getFirst()));
        var upTo = Math.min(rest, 999_999_999_999L);
        var range = and(gte("_id", stored.id() + "/"), lt("_id", NUMBER.formatted(stored.id(), upTo)));
        documents
                .find(range)
                .sort(Sorts.descending("_id"))
                .limit(limit - page.size())
                .forEach(document -> page.add(overflow.form().fromDocument(document.get(ITEM, Document.class))));
        return page;
    }
}
