package cn.yongji.onestop.ledger.destruction.mongo;

import cn.yongji.onestop.ledger.destruction.domain.Destruction;
import cn.yongji.onestop.ledger.destruction.domain.Destruction.Confirmation;
import cn.yongji.onestop.ledger.destruction.domain.DestructionBook;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** A document per destruction. */
public final class MongoDestructionBook implements DestructionBook {
    private static final int MOST = 200;

    private final MongoCollection<Document> destructions;

    public MongoDestructionBook(MongoDatabase database) {
        this.destructions = database.getCollection("destructions");
        destructions.createIndex(new Document("project", 1));
    }

    @Override
    public Destruction add(Destruction asked) {
        try {
            destructions.insertOne(new Document("_id", asked.id().toString())
                    .append("project", asked.project())
                    .append("rule", asked.rule())
                    .append("indexes", asked.indexes())
                    .append("askedBy", asked.askedBy())
                    .append("askedAt", Date.from(asked.askedAt()))
                    .append("asked", asked.asked())
                    .append("done", false));
            return asked;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return find(asked.id()).orElseThrow();
        }
    }

    @Override
    public Optional<Destruction> find(UUID id) {
        return Optional.ofNullable(
                        destructions.find(new Document("_id", id.toString())).first())
                .map(MongoDestructionBook::read);
    }

    @Override
    public List<Destruction> of(String project, Optional<Destruction.Place> after, int most) {
        var wanted = new Document("project", project);
        after.ifPresent(it -> wanted.append("$or", behind(it)));
        return destructions
                .find(wanted)
                .sort(new Document("askedAt", 1).append("_id", 1))
                .limit(most)
                .map(MongoDestructionBook::read)
                .into(new ArrayList<>());
    }

    private static List<Document> behind(Destruction.Place place) {
        var at = Date.from(place.askedAt());
        return List.of(
                new Document("askedAt", new Document("$gt", at)),
                new Document("askedAt", at).append("_id", new Document("$gt", place.id())));
    }

    @Override
    public Optional<Destruction> confirm(UUID id, Confirmation confirmation) {
        var open = new Document("_id", id.toString()).append("confirmedBy", new Document("$exists", false));
        var confirmed =
                new Document("confirmedBy", confirmation.by()).append("confirmedAt", Date.from(confirmation.at()));
        destructions.updateOne(open, new Document("$set", confirmed));
        return find(id);
    }

    @Override
    public void done(UUID id) {
        destructions.updateOne(new Document("_id", id.toString()), new Document("$set", new Document("done", true)));
    }

    @Override
    public List<Destruction> left() {
        var begun = new Document("done", false).append("confirmedBy", new Document("$exists", true));
        return destructions
                .find(begun)
                .limit(MOST)
                .map(MongoDestructionBook::read)
                .into(new ArrayList<>());
    }

    private static Destruction read(Document document) {
        return new Destruction(
                UUID.fromString(document.getString("_id")),
                document.getString("project"),
                document.getString("rule"),
                document.getList("indexes", Long.class),
                document.getString("askedBy"),
                document.getDate("askedAt").toInstant(),
                document.getString("asked"),
                Optional.ofNullable(document.getString("confirmedBy"))
                        .map(by -> new Confirmation(
                                by, document.getDate("confirmedAt").toInstant())),
                document.getBoolean("done", false));
    }
}
