package cn.yongji.onestop.ledger.reconciliation.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.ledger.reconciliation.domain.KeptDifference;
import cn.yongji.onestop.ledger.reconciliation.domain.KeptDifferences;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A document for each difference that was ever found. */
public final class MongoDifferences implements KeptDifferences {
    private static final String OPEN = "open";

    private final MongoCollection<Document> differences;

    public MongoDifferences(MongoDatabase database) {
        this.differences = database.getCollection("differences");
        differences.createIndex(Indexes.ascending(OPEN, "_id"));
    }

    @Override
    public Optional<KeptDifference> of(String id) {
        return Optional.ofNullable(differences.find(eq("_id", id)).first()).map(MongoDifferences::read);
    }

    @Override
    public void keep(KeptDifference it) {
        var id = it.difference().id();
        var document = new Document("_id", id)
                .append(OPEN, it.open())
                .append("told", it.told())
                .append("since", it.since().toString())
                .append("toldIn", it.projectId())
                .append("difference", DifferenceDocument.of(it.difference()));
        differences.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<KeptDifference> open() {
        return differences.find(eq(OPEN, true)).map(MongoDifferences::read).into(new ArrayList<>());
    }

    @Override
    public long countOpen() {
        return differences.countDocuments(eq(OPEN, true));
    }

    private static KeptDifference read(Document it) {
        return new KeptDifference(
                DifferenceDocument.read(it.get("difference", Document.class)),
                it.getString("toldIn"),
                it.getLong("told"),
                LocalDate.parse(it.getString("since")));
    }
}
