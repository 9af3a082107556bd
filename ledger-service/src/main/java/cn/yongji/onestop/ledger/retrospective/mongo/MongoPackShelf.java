package cn.yongji.onestop.ledger.retrospective.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.ledger.retrospective.PackShelf;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A document per pack. */
@Component
final class MongoPackShelf implements PackShelf {
    private final MongoCollection<Document> documents;

    MongoPackShelf(MongoDatabase database) {
        this.documents = database.getCollection("retrospective_packs");
    }

    @Override
    public void keep(String id, String canonical) {
        documents.replaceOne(
                eq("_id", id), new Document("_id", id).append("json", canonical), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<String> of(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).map(it -> it.getString("json"));
    }

    @Override
    public void clear() {
        documents.deleteMany(new Document());
    }
}
