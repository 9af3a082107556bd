package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Remembers only which documents are to come: a large file read through a cursor must not lie in memory whole. */
final class RestOfAResult extends AbstractCursor {

    private final DurableCollection collection;
    private final Queue<Object> ids;
    private final @Nullable Document projection;

    RestOfAResult(long id, DurableCollection collection, Queue<Object> ids, @Nullable Document projection) {
        super(id);
        this.collection = collection;
        this.ids = ids;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    @Override
    public List<Document> takeDocuments(int count) {
        return collection.reading(() -> {
            var batch = new CursorBatch(count);
            while (!ids.isEmpty() && !batch.isFull()) {
                var bytes = collection.documents().get(ids.remove());
                if (bytes != null) {
                    batch.add(bytes);
                }
            }
            return collection.project(batch, projection);
        });
    }
}
