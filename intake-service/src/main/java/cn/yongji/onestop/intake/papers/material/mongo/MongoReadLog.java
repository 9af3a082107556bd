package cn.yongji.onestop.intake.papers.material.mongo;

import cn.yongji.onestop.intake.papers.material.ReadLog;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Readings in MongoDB; added to, never changed. */
@Component
final class MongoReadLog implements ReadLog {
    /** Called so when only materials were noted. */
    private static final String MATERIAL = "materialId";

    private final MongoCollection<Document> readings;

    MongoReadLog(MongoDatabase database) {
        this.readings = database.getCollection("personal_reads");
        readings.createIndex(Indexes.ascending(MATERIAL, "_id"));
    }

    @Override
    public void add(Reading reading) {
        var document = new Document("_id", reading.id())
                .append(MATERIAL, reading.of())
                .append("reader", reading.reader())
                .append("roles", reading.roles())
                .append("at", Date.from(reading.at()));
        reading.purpose().ifPresent(purpose -> document.append("purpose", purpose));
        readings.insertOne(document);
    }

    @Override
    public List<Reading> of(String read, Optional<String> after, int limit) {
        var filter = new Document(MATERIAL, read);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return readings.find(filter)
                .sort(Sorts.ascending(MATERIAL, "_id"))
                .limit(limit)
                .map(it -> new Reading(
                        it.getString("_id"),
                        it.getString(MATERIAL),
                        it.getString("reader"),
                        it.getList("roles", String.class),
                        it.getDate("at").toInstant(),
                        Optional.ofNullable(it.getString("purpose"))))
                .into(new ArrayList<>());
    }
}
