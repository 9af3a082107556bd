package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.file.StoredMap;
import cn.yongji.onestop.local.store.index.OrderedIndex;
import cn.yongji.onestop.local.store.index.PrimaryIndex;
import cn.yongji.onestop.local.store.index.UsedFields;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Fills indexes with the documents that are there already. */
record IndexFilling(MongoCollection<Object> collection, StoredMap documents) {

    /** Fills all of them in one pass over the documents. */
    void fill(List<Index<Object>> indexes) {
        forEachIndexed(indexes, (document, id) -> indexes.forEach(index -> index.add(document, id, collection)));
    }

    /** A duplicate among the documents that are there refuses the whole index. */
    void build(Index<Object> index) {
        try {
            forEachIndexed(List.of(index), (document, id) -> {
                index.checkAdd(document, collection);
                index.add(document, id, collection);
            });
        } catch (MongoServerError refused) {
            throw new MongoServerError(
                    refused.getCode(),
                    refused.getCodeName(),
                    "Index build failed: " + collection.getFullName() + ": " + refused.getMessageWithoutErrorCode(),
                    refused);
        }
    }

    private static Set<String> fieldsOf(Index<Object> index) {
        return index instanceof OrderedIndex ordered
                ? ordered.usedFields()
                : UsedFields.ofPaths(
                        index.getKeys().stream().map(IndexKey::getKey).toList());
    }

    private void forEachIndexed(List<Index<Object>> indexes, BiConsumer<Document, Object> action) {
        if (indexes.stream().allMatch(PrimaryIndex.class::isInstance)) {
            return;
        }
        var fields = new HashSet<String>();
        for (var index : indexes) fields.addAll(fieldsOf(index));
        documents
                .entries(null, null, false)
                .forEachRemaining(entry -> action.accept(
                        BsonBytes.toDocument(entry.getValue(), fields), Missing.ofNullable(entry.getKey())));
    }
}
