package cn.yongji.onestop.platform.aggregate;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * An index of the few documents that have a field, in its order and then in that of their identities. A sparse one has all documents, as
 * each has an identity.
 */
final class PresentOnly {
    private static final int NO_SUCH_INDEX = 27;

    private PresentOnly() {}

    static void index(MongoCollection<Document> documents, String field) {
        documents.createIndex(
                Indexes.ascending(field, Fields.ID),
                new IndexOptions().name(field + "_present").partialFilterExpression(Filters.exists(field)));
        dropFormer(documents, field + "_1_" + Fields.ID + "_1");
    }

    /** Under this name there was one with all documents, which each write would go on keeping. */
    private static void dropFormer(MongoCollection<Document> documents, String name) {
        for (var index : documents.listIndexes()) {
            if (name.equals(index.getString("name"))) drop(documents, name);
        }
    }

    private static void drop(MongoCollection<Document> documents, String name) {
        try {
            documents.dropIndex(name);
        } catch (MongoCommandException failed) {
            // Another instance has done it meanwhile.
            if (failed.getErrorCode() != NO_SUCH_INDEX) throw failed;
        }
    }
}
