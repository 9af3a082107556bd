package cn.yongji.onestop.ledger.log.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.bson.types.Binary;

/** The log's key of a local machine: made once, kept with the data, the same for every instance. */
public final class LocalLogKey {
    private LocalLogKey() {}

    /** The seed of the key that is kept; the candidate, if none was. */
    public static byte[] keep(MongoDatabase database, byte[] candidate) {
        var kept = database.getCollection("log_instances")
                .findOneAndUpdate(
                        new Document("_id", "local key"),
                        new Document("$setOnInsert", new Document("seed", new Binary(candidate))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return kept == null ? candidate : kept.get("seed", Binary.class).getData();
    }
}
