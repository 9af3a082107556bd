package cn.yongji.onestop.intake.papers.project.mongo;

import cn.yongji.onestop.intake.papers.project.TrackingNumbers;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One counter for each year. */
@Component
final class MongoTrackingNumbers implements TrackingNumbers {
    private static final String COUNT = "count";
    private static final FindOneAndUpdateOptions COUNTED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> counters;

    MongoTrackingNumbers(MongoDatabase database) {
        this.counters = database.getCollection("trackingNumbers");
    }

    @Override
    public TrackingNumber next(int year) {
        var counter = counters.findOneAndUpdate(
                new Document("_id", year), new Document("$inc", new Document(COUNT, 1L)), COUNTED);
        return TrackingNumber.of(year, Objects.requireNonNull(counter).getLong(COUNT));
    }
}
