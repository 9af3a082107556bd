package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.trouble.OneByOne;
import cn.yongji.onestop.platform.trouble.Trouble;
import cn.yongji.onestop.platform.written.Fill;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * A change that time asks of many: they are read together and written together, each under its own guard. Who loses the race
 * to somebody else is decided on again alone; what cannot be decided on is left, and the others go on.
 */
final class Sweeping<S> {
    private final Shelf<S> shelf;

    Sweeping(Shelf<S> shelf) {
        this.shelf = shelf;
    }

    /**
     * Sweeps what was found.
     *
     * @param alone decides on one again by itself; returns whether that changed it
     */
    Swept over(
            List<RawBsonDocument> found,
            Command command,
            Function<Stored<S>, ? extends Decision<S, ?>> decide,
            Predicate<String> alone) {
        var form = shelf.form();
        var folds = new LinkedHashMap<String, Fold<S>>();
        var writes = new ArrayList<WriteModel<RawBsonDocument>>();
        var now = Instant.now();
        OneByOne.each(found, shelf::named, document -> {
            var base = form.read(document);
            var fold = new Fold<>(base.id(), base);
            if (base.waitsTooLong() || !fold.advancedBy(command, decide)) return;
            writes.add(new UpdateOneModel<>(form.guard(base), form.update(base, fold, now, new Fill())));
            folds.put(base.id(), fold);
        });
        var last = found.isEmpty() ? Optional.<BsonDocument>empty() : Optional.<BsonDocument>of(found.getLast());
        if (writes.isEmpty()) return new Swept(found.size(), 0, last);
        var lost = allWritten(writes) ? Set.<String>of() : notAsFolded(folds);
        folds.forEach((id, fold) -> {
            shelf.forget(id);
            if (!lost.contains(id) && !fold.events().isEmpty())
                shelf.offer(id, fold.result().outbox());
        });
        var again = new AtomicInteger();
        OneByOne.each(lost, shelf::named, id -> {
            if (alone.test(id)) again.incrementAndGet();
        });
        return new Swept(found.size(), folds.size() - lost.size() + again.get(), last);
    }

    /** What the database will not take is decided on again alone, where its reason is told. */
    private boolean allWritten(List<WriteModel<RawBsonDocument>> writes) {
        try {
            var written = shelf.raw().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return written.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (Trouble.passes(e)) throw e;
            return false;
        }
    }

    /**
     * Those that somebody else has written, or writes since. Two that sweep at once fold the same version, so it is the
     * identity of the event that tells whose it is; one that left the outbox already needs nobody to offer it.
     */
    private Set<String> notAsFolded(Map<String, Fold<S>> folds) {
        var other = new HashSet<>(folds.keySet());
        shelf.documents()
                .find(Filters.in(Fields.ID, folds.keySet()))
                .projection(Projections.include(Fields.VERSION, Fields.OUTBOX + ".id"))
                .forEach(document -> {
                    var id = document.getString(Fields.ID);
                    if (isAs(Objects.requireNonNull(folds.get(id)), document)) other.remove(id);
                });
        return other;
    }

    private static boolean isAs(Fold<?> fold, Document document) {
        if (document.getLong(Fields.VERSION) != fold.result().version()) return false;
        if (fold.events().isEmpty()) return true;
        var last = fold.events().getLast().id().toString();
        return document.getList(Fields.OUTBOX, Document.class, List.of()).stream()
                .anyMatch(entry -> last.equals(entry.getString("id")));
    }
}
