package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.file.StoredMap;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.List;

/** The index on {@code _id}. The documents are kept in that order, so there is nothing else to keep. */
public final class PrimaryIndex extends Index<Object> {

    private final StoredMap documents;

    public PrimaryIndex(String name, List<IndexKey> keys, StoredMap documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        var id = document.get("_id");
        if (documents.contains(id)) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(Collections.singletonList(id)));
        }
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {}

    @Override
    public Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Object id, MongoCollection<Object> collection) {}

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the planner reads the documents itself");
    }

    @Override
    public long getCount() {
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return documents.size();
    }

    @Override
    public void drop() {}
}
