package cn.yongji.onestop.intake.counter.application.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.bson.types.Binary;

/** The receipt key of a local machine: made once, kept with the data, the same for every instance. */
public final class LocalReceiptKey {
    private LocalReceiptKey() {}

    /** The key that is kept; the candidate, if none was. */
    public static byte[] keep(MongoDatabase database, byte[] candidate) {
        var kept = database.getCollection("receipt_keys")
                .findOneAndUpdate(
                        new Document("_id", "local"),
                        new Document("$setOnInsert", new Document("pkcs8", new Binary(candidate))),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return kept == null ? candidate : kept.get("pkcs8", Binary.class).getData();
    }
}
