package cn.yongji.onestop.ledger.log.mongo;

import cn.yongji.onestop.ledger.log.LogOrigin;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document says which log lies here; it changes hands by one guarded write. */
public final class MongoOrigins {
    private static final Document ID = new Document("_id", "origin");

    private final MongoCollection<Document> instances;

    public MongoOrigins(MongoDatabase database) {
        this.instances = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection("log_instances");
    }

    public Optional<LogOrigin> find() {
        return Optional.ofNullable(instances.find(ID).first()).map(MongoOrigins::read);
    }

    /** The log that lies here; this one, if there is none. */
    public LogOrigin findOr(LogOrigin first) {
        var kept = instances.findOneAndUpdate(
                ID,
                new Document("$setOnInsert", fields(first)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return kept == null ? first : read(kept);
    }

    /** One log follows another, unless somebody was first; answers the one that is there then. */
    public LogOrigin succeed(LogOrigin ended, LogOrigin next) {
        instances.updateOne(new Document(ID).append("origin", ended.name()), new Document("$set", fields(next)));
        return find().orElse(next);
    }

    private static Document fields(LogOrigin origin) {
        var fields = new Document("origin", origin.name())
                .append("number", origin.number())
                .append("former", origin.former());
        origin.succeeds().ifPresent(note -> fields.append("succeeds", note));
        return fields;
    }

    /** Before logs had numbers there was one. */
    private static LogOrigin read(Document document) {
        return new LogOrigin(
                document.getString("origin"),
                document.getInteger("number", 1),
                document.getList("former", String.class, new ArrayList<>(List.of())),
                Optional.ofNullable(document.getString("succeeds")));
    }
}
