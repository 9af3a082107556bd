package cn.yongji.onestop.approval.supervision.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/** The lengths of the ladder that every stored case goes by. */
public final class MongoLadder {
    private static final String ID = "ladder";

    private final MongoCollection<Document> lengths;

    public MongoLadder(MongoDatabase database) {
        lengths = database.getCollection("supervision");
    }

    /** The usual ones until others were applied. */
    public SupervisionLadder.Days applied() {
        var document = lengths.find(eq("_id", ID)).first();
        return document == null
                ? SupervisionLadder.Days.USUAL
                : new SupervisionLadder.Days(
                        document.getInteger("reminder"),
                        document.getInteger("yellow"),
                        document.getInteger("supervision"),
                        document.getInteger("reply"));
    }

    public void applied(SupervisionLadder.Days days) {
        var document = new Document("_id", ID)
                .append("reminder", days.reminder())
                .append("yellow", days.yellow())
                .append("supervision", days.supervision())
                .append("reply", days.reply());
        lengths.replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true));
    }
}
