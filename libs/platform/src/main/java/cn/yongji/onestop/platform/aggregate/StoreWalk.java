package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.trouble.OneByOne;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDateTime;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/** Goes over all aggregates of a kind, some with each read; one that is written meanwhile is met as it is then. */
final class StoreWalk<S> {
    private static final int AT_ONCE = 200;

    private final Shelf<S> shelf;

    StoreWalk(Shelf<S> shelf) {
        this.shelf = shelf;
    }

    void over(Consumer<Walked<S>> each) {
        for (var part = after(""); !part.isEmpty(); part = after(idOf(part.getLast()))) {
            // One that cannot be read is left out, and nobody else with it.
            OneByOne.each(part, shelf::named, document -> each.accept(walked(document)));
        }
    }

    private ArrayList<RawBsonDocument> after(String id) {
        return shelf.raw()
                .find(Filters.gt(Fields.ID, id))
                .sort(Sorts.ascending(Fields.ID))
                .projection(Projections.include(Fields.SEQUENCE, Fields.STATE, Fields.CHANGED_AT))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
    }

    private static String idOf(RawBsonDocument document) {
        return document.get(Fields.ID) instanceof BsonString text ? text.getValue() : "";
    }

    private Walked<S> walked(RawBsonDocument document) {
        var known = shelf.form().read(document);
        var at = document.get(Fields.CHANGED_AT) instanceof BsonDateTime time
                ? Optional.of(Instant.ofEpochMilli(time.getValue()))
                : Optional.<Instant>empty();
        return new Walked<>(known.id(), known.sequence(), known.state(), at);
    }
}
