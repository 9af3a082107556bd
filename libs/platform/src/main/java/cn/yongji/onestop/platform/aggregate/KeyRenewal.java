package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.trouble.OneByOne;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * Encrypts with the newest key what is still in clear or written with an older one; the version stays. Each document says for
 * itself how it was written, so a run that was broken off is taken up by the next.
 */
final class KeyRenewal {
    private static final int AT_ONCE = 200;

    private KeyRenewal() {}

    /** Returns how many are new. */
    static <S> int of(Shelf<S> shelf) {
        if (!shelf.atRest().conceals()) return 0;
        var outdated = Filters.ne(Fields.CONCEALED_WITH, shelf.atRest().key());
        var renewed = 0;
        var part = shelf.find(outdated, Sorts.ascending(Fields.ID), AT_ONCE);
        while (!part.isEmpty()) {
            renewed += renew(shelf, part);
            var after =
                    Filters.gt(Fields.ID, part.getLast().getString(Fields.ID).getValue());
            part = shelf.find(Filters.and(outdated, after), Sorts.ascending(Fields.ID), AT_ONCE);
        }
        return renewed;
    }

    private static <S> int renew(Shelf<S> shelf, List<RawBsonDocument> part) {
        var form = shelf.form();
        var writes = new ArrayList<WriteModel<RawBsonDocument>>();
        // One that nobody can read must not keep the others in clear.
        OneByOne.each(part, document -> shelf.named(document), document -> {
            var base = form.read(document);
            writes.add(new UpdateOneModel<>(form.guard(base), form.renewal(base)));
        });
        if (!writes.isEmpty()) shelf.raw().bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return writes.size();
    }
}
