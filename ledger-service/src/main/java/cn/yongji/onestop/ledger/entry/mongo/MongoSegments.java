package cn.yongji.onestop.ledger.entry.mongo;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/**
 * A document per stretch of entries. Appending is one update guarded by the version; a new segment is an insert whose
 * identity (project and number) can be taken once only. A crash between the two writes of a long batch leaves a shorter
 * ledger, never a wrong one: what is missing comes again from the topic.
 */
public final class MongoSegments implements Segments {
    static final String COLLECTION = "ledgers";
    private static final int ROUND = 500;
    private static final int SEGMENTS_AT_ONCE = 2_000;
    private static final Document WITHOUT_ENTRIES = new Document("entries", 0);

    private final MongoCollection<Document> documents;

    public MongoSegments(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    /** Creates what reading by project needs; does nothing where it exists. */
    public void prepare() {
        documents.createIndex(new Document("project", 1).append("number", 1), new IndexOptions().unique(true));
    }

    @Override
    public Optional<OpenSegment> last(String projectId) {
        return lastDocument(projectId).map(SegmentDocument::readOpen);
    }

    @Override
    public Optional<Segment> tail(String projectId) {
        return lastDocument(projectId).map(SegmentDocument::read);
    }

    @Override
    public boolean append(OpenSegment before, OpenSegment after, List<LedgerEntry> entries) {
        if (before.version() == 0) return insert(SegmentDocument.of(after, entries));
        var guard = new Document("_id", SegmentDocument.id(before)).append("version", before.version());
        return documents
                        .updateOne(guard, SegmentDocument.update(before, after, entries))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void removePayloads(String projectId, Collection<Long> indexes) {
        var these = new Document("$in", List.copyOf(indexes));
        documents.updateMany(
                new Document("project", projectId),
                new Document("$unset", new Document("entries.$[gone].payload", "").append("entries.$[gone].salt", "")),
                new UpdateOptions().arrayFilters(List.of(new Document("gone.index", these))));
    }

    @Override
    public List<Segment> from(String projectId, int number, int most) {
        return inOrder(new Document("project", projectId).append("number", new Document("$gt", number)), most);
    }

    @Override
    public List<Segment> after(String projectId, long index, int most) {
        return inOrder(new Document("project", projectId).append("length", new Document("$gt", index)), most);
    }

    @Override
    public Map<String, Long> lengths(Collection<String> projectIds) {
        var lengths = new HashMap<String, Long>();
        var ids = List.copyOf(projectIds);
        for (var from = 0; from < ids.size(); from += ROUND) {
            var round = ids.subList(from, Math.min(ids.size(), from + ROUND));
            for (var found : documents
                    .find(new Document("project", new Document("$in", round)))
                    .projection(new Document("project", 1).append("length", 1))) {
                lengths.merge(found.getString("project"), RequiredFields.number(found, "length"), Math::max);
            }
        }
        return lengths;
    }

    @Override
    public SortedMap<String, Long> lengthsAfter(String projectId) {
        var lengths = new TreeMap<String, Long>();
        documents
                .find(new Document("project", new Document("$gt", projectId)))
                .sort(new Document("project", 1).append("number", 1))
                .limit(SEGMENTS_AT_ONCE)
                .projection(new Document("project", 1).append("length", 1))
                .forEach(it -> lengths.merge(it.getString("project"), RequiredFields.number(it, "length"), Math::max));
        // The last one may go on behind the limit.
        if (!lengths.isEmpty()) lengths.putAll(lengths(List.of(lengths.lastKey())));
        return lengths;
    }

    private Optional<Document> lastDocument(String projectId) {
        return Optional.ofNullable(documents
                .find(new Document("project", projectId))
                .sort(new Document("number", -1))
                .limit(1)
                .projection(WITHOUT_ENTRIES)
                .first());
    }

    private List<Segment> inOrder(Document filter, int most) {
        return documents
                .find(filter)
                .sort(new Document("number", 1))
                .limit(most)
                .map(SegmentDocument::read)
                .into(new ArrayList<>());
    }

    private boolean insert(Document segment) {
        try {
            documents.insertOne(segment);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }
}
