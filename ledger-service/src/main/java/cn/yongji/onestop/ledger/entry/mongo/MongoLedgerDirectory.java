package cn.yongji.onestop.ledger.entry.mongo;

import cn.yongji.onestop.ledger.entry.domain.LedgerDirectory;
import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/**
 * Asks the segments. Each says who read the ledger when it was last written to; the last one of a ledger counts, the
 * others only help to find it.
 */
public final class MongoLedgerDirectory implements LedgerDirectory {
    /** Above so many segments it costs less to look through everything new than to ask for each project. */
    private static final int LISTED = 1_000;

    private static final String STAND_IN = "readers.standIns.cover";
    private static final List<String> READERS =
            List.of("readers.orgs", "readers.agents", "readers.departments", STAND_IN);
    private static final Document PROJECT = new Document("project", 1);
    private static final Document WITHOUT_ENTRIES = new Document("entries", 0).append("sequences", 0);

    private final MongoCollection<Document> segments;

    public MongoLedgerDirectory(MongoDatabase database) {
        this.segments = database.getCollection(MongoSegments.COLLECTION);
    }

    /** Creates what finding by reader needs; does nothing where it exists. */
    public void prepare() {
        READERS.forEach(field -> segments.createIndex(new Document(field, 1)));
    }

    @Override
    public Map<String, Readers> readers(Collection<String> projectIds) {
        var last = new HashMap<String, Segment>();
        for (var found : segments.find(new Document("project", new Document("$in", List.copyOf(projectIds))))
                .projection(WITHOUT_ENTRIES)) {
            last.merge(found.getString("project"), SegmentDocument.read(found), MongoLedgerDirectory::later);
        }
        var readers = new HashMap<String, Readers>();
        last.forEach((project, segment) -> readers.put(project, segment.readers()));
        return readers;
    }

    @Override
    public Optional<Set<String>> everOpenTo(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Overseer _, Viewer.Counter _ -> Optional.empty();
            case Viewer.Unit(var org) -> listed("readers.orgs", org);
            case Viewer.Agent(var subject, var _) ->
                listed("readers.agents", subject)
                        .flatMap(own -> listed(STAND_IN, subject).map(others -> both(own, others)));
            case Viewer.Department(var code) -> listed("readers.departments", code);
        };
    }

    @Override
    public List<String> projects(String after, int most) {
        return segments.find(new Document("project", new Document("$gt", after)).append("number", 1))
                .sort(PROJECT)
                .projection(PROJECT)
                .limit(most)
                .map(it -> it.getString("project"))
                .into(new ArrayList<>());
    }

    private Optional<Set<String>> listed(String field, String reader) {
        var found = segments.find(new Document(field, reader))
                .projection(PROJECT)
                .limit(LISTED + 1)
                .map(it -> it.getString("project"))
                .into(new ArrayList<>());
        return found.size() > LISTED ? Optional.empty() : Optional.of(new HashSet<>(found));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Segment later(Segment one, Segment other) {
        return one.number() > other.number() ? one : other;
    }
}
