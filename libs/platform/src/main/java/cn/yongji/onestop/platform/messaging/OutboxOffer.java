package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;

/** The whole unpublished tail of one document, as it was offered to the relay. */
record OutboxOffer(MongoCollection<Document> collection, Key key, List<OutboxEntry> pending) {

    /** The document that is meant, in the database and collection that it is in. */
    record Key(String collection, String id) {
        static Key of(MongoCollection<Document> collection, String id) {
            return new Key(collection.getNamespace().getFullName(), id);
        }
    }

    static OutboxOffer of(MongoCollection<Document> collection, String id, List<OutboxEntry> pending) {
        return new OutboxOffer(collection, Key.of(collection, id), pending);
    }

    String id() {
        return key.id();
    }

    long last() {
        return pending.getLast().sequence();
    }

    String collectionName() {
        return collection.getNamespace().getCollectionName();
    }

    /** A later offer of the same document holds everything the earlier one held and was not yet published. */
    static OutboxOffer longer(OutboxOffer earlier, OutboxOffer later) {
        return later.last() >= earlier.last() ? later : earlier;
    }
}
