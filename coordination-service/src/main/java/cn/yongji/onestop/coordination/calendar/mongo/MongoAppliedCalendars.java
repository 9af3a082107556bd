package cn.yongji.onestop.coordination.calendar.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.coordination.calendar.AppliedCalendars;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The calendars that were applied, one document for each kind of thing that they move. */
@Component
public final class MongoAppliedCalendars implements AppliedCalendars {
    private static final String VERSION = "version";
    private static final String EDITION = "edition";
    private static final String SURE = "sure";

    private final MongoCollection<Document> applied;

    public MongoAppliedCalendars(MongoDatabase database) {
        applied = database.getCollection("applied_calendars");
    }

    @Override
    public Optional<Applied> of(String what) {
        return Optional.ofNullable(applied.find(eq("_id", what)).first())
                .map(it -> new Applied(it.getString(VERSION), it.getInteger(EDITION), it.getBoolean(SURE)));
    }

    @Override
    public void note(String what, Applied now) {
        var document = new Document("_id", what)
                .append(VERSION, now.version())
                .append(EDITION, now.edition())
                .append(SURE, now.sure());
        applied.replaceOne(eq("_id", what), document, new ReplaceOptions().upsert(true));
    }
}
