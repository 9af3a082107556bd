package cn.yongji.onestop.platform.secret;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Remembers which key an id stood for, by one value that each has encrypted. A service that was given another key under a
 * known id does not start; else it would write what its neighbours cannot read.
 */
public final class KeyRegister {
    private static final String COLLECTION = "data_keys";
    private static final String PLACE = COLLECTION + ".check";

    private KeyRegister() {}

    /** Compares the newest key with the one of that id, or notes it when there is none. */
    public static void check(MongoDatabase database, FieldCipher cipher) {
        var id = cipher.newestKey();
        var register = database.getCollection(COLLECTION);
        var note = Updates.setOnInsert("check", cipher.encrypt(id, PLACE));
        register.updateOne(Filters.eq("_id", id), note, new UpdateOptions().upsert(true));
        var known = register.find(Filters.eq("_id", id)).first();
        if (known == null) throw new IllegalStateException("the register of data keys cannot be written");
        try {
            cipher.decrypt(checkOf(known), PLACE);
        } catch (Undecipherable e) {
            throw new IllegalStateException(
                    "ONESTOP_DATA_KEYS has another key with the id " + id
                            + " than the one this data was written with; a new key needs a new id",
                    e);
        }
    }

    private static Binary checkOf(Document known) {
        return known.get("check", Binary.class);
    }
}
