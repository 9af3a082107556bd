package cn.yongji.onestop.platform.digest;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;

/** The nights of which everything was said and taken by the broker. */
final class ListedNights {
    private static final int KEPT_DAYS = 30;

    private final MongoCollection<Document> nights;

    ListedNights(MongoDatabase database) {
        this.nights = database.getCollection("digest_nights");
    }

    boolean contains(LocalDate night) {
        return nights.find(eq("_id", night.toString())).first() != null;
    }

    void add(LocalDate night, Instant at) {
        var document = new Document("_id", night.toString()).append("listedAt", Date.from(at));
        nights.replaceOne(eq("_id", night.toString()), document, new ReplaceOptions().upsert(true));
        nights.deleteMany(lt("_id", night.minusDays(KEPT_DAYS).toString()));
    }
}
