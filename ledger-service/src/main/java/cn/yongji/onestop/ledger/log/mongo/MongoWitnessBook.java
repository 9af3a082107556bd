package cn.yongji.onestop.ledger.log.mongo;

import cn.yongji.onestop.ledger.log.WitnessBook;
import cn.yongji.onestop.ledger.log.WitnessRecord;
import cn.yongji.onestop.ledger.log.WitnessSaid;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A document per witness. */
public final class MongoWitnessBook implements WitnessBook {
    private final MongoCollection<Document> witnesses;

    public MongoWitnessBook(MongoDatabase database) {
        this(database, 1);
    }

    /** @param log number of the log that they witness */
    public MongoWitnessBook(MongoDatabase database, int log) {
        this.witnesses = database.getCollection(LogNames.of(log).witnesses());
    }

    @Override
    public List<WitnessRecord> records() {
        return witnesses.find().map(MongoWitnessBook::read).into(new ArrayList<>());
    }

    @Override
    public void keep(WitnessRecord record) {
        var document = new Document("_id", record.name())
                .append("size", record.size())
                .append("said", record.said().name());
        record.cosignedAt().ifPresent(at -> document.append("cosignedAt", Date.from(at)));
        record.claims().ifPresent(size -> document.append("claims", size));
        witnesses.replaceOne(new Document("_id", record.name()), document, new ReplaceOptions().upsert(true));
    }

    private static WitnessRecord read(Document document) {
        return new WitnessRecord(
                document.getString("_id"),
                document.getLong("size"),
                Optional.ofNullable(document.getDate("cosignedAt")).map(Date::toInstant),
                WitnessSaid.valueOf(document.getString("said")),
                Optional.ofNullable(document.getLong("claims")));
    }
}
