package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.trouble.OneByOne;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives documents of before the fields by which they are found today, which else they get with their next change; the version
 * stays. It is noted beside them by which fields all of a kind are found, so that they are walked once after a program that
 * has another; a run that was broken off has noted nothing and begins anew. A field that is to say something else gets another
 * name.
 */
final class FoundByRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(FoundByRenewal.class);
    private static final String NOTES = "found_by";
    private static final String FIELDS = "fields";
    private static final int AT_ONCE = 200;

    private FoundByRenewal() {}

    /** Returns how many are new. */
    static <S> int of(Shelf<S> shelf) {
        var notes = shelf.database().getCollection(NOTES);
        var kind = Filters.eq(Fields.ID, shelf.atRest().collection());
        var fields = shelf.atRest().foundBy();
        var noted = notes.find(kind).first();
        if (noted != null && fields.equals(noted.getString(FIELDS))) return 0;
        var renewed = 0;
        var part = shelf.find(new Document(), Sorts.ascending(Fields.ID), AT_ONCE);
        while (!part.isEmpty()) {
            renewed += renew(shelf, part);
            var after =
                    Filters.gt(Fields.ID, part.getLast().getString(Fields.ID).getValue());
            part = shelf.find(after, Sorts.ascending(Fields.ID), AT_ONCE);
        }
        var note = new Document(Fields.ID, shelf.atRest().collection()).append(FIELDS, fields);
        notes.replaceOne(kind, note, new ReplaceOptions().upsert(true));
        return renewed;
    }

    private static <S> int renew(Shelf<S> shelf, List<RawBsonDocument> part) {
        var form = shelf.form();
        var writes = new ArrayList<WriteModel<RawBsonDocument>>();
        // One that nobody can read must not keep the others from being found.
        OneByOne.each(part, document -> shelf.named(document), document -> {
            var base = form.read(document);
            var renewal = form.renewal(base);
            var state = renewal.getDocument("$set").get(Fields.STATE);
            if (!Objects.equals(document.get(Fields.STATE), state))
                writes.add(new UpdateOneModel<>(form.guard(base), renewal));
        });
        return writes.isEmpty() ? 0 : write(shelf.raw(), writes);
    }

    /** What has a value that only one may have, and another has, stays as it is. */
    private static int write(MongoCollection<RawBsonDocument> documents, List<WriteModel<RawBsonDocument>> writes) {
        try {
            return documents
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .getModifiedCount();
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
                LOG.warn("it is not found by a value that another has: {}", error.getMessage());
            }
            return e.getWriteResult().getModifiedCount();
        }
    }
}
