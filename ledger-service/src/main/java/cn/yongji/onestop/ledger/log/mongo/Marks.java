package cn.yongji.onestop.ledger.log.mongo;

import static com.mongodb.client.model.Projections.include;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.log.domain.Pending;
import cn.yongji.onestop.ledger.log.domain.Run;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * Which entries of the ledgers have leaves. A segment says {@code logged}, the index of its last entry with one, and while there
 * may be others {@code pending}, its number. Both are written beside appends: a mark never changes the version that guards them.
 */
final class Marks {
    /** A segment has about fifty entries, and a hundred at most. */
    private static final int ENTRIES = 50;

    private static final int BEHIND = 1_000_000;

    private final MongoCollection<Document> segments;
    private final String loggedName;
    private final String runsName;
    private final Bson whatIsNeeded;
    private final Bson howFar;

    Marks(MongoDatabase database, LogNames names) {
        this.segments = database.getCollection("ledgers");
        this.loggedName = names.logged();
        this.runsName = names.runs();
        this.whatIsNeeded =
                include("project", "number", "first", loggedName, "length", "full", "entries.index", "entries.hash");
        this.howFar = include("project", "number", "first", loggedName, "length", "full", "pending");
    }

    void prepare() {
        segments.createIndex(new Document("pending", 1), new IndexOptions().sparse(true));
    }

    List<Pending> pending(int most) {
        var pending = segments.find(new Document("pending", new Document("$gte", 1)))
                .sort(new Document("pending", 1))
                .limit(Math.ceilDiv(most, ENTRIES) + 1)
                .projection(whatIsNeeded)
                .map(this::read)
                .into(new ArrayList<>());
        pending.stream().filter(it -> it.hashes().isEmpty()).forEach(this::putBehind);
        return pending;
    }

    /** What a ledger begins with. */
    List<Pending> pendingOf(String project) {
        return segments.find(new Document("_id", id(project, 1)))
                .projection(whatIsNeeded)
                .map(this::read)
                .into(new ArrayList<>());
    }

    /** One whose next entry cannot be read keeps nobody waiting; its next append brings it back to look again. */
    private void putBehind(Pending segment) {
        segments.updateOne(
                new Document("_id", id(segment.project(), segment.segment())).append("pending", segment.segment()),
                new Document("$set", new Document("pending", segment.segment() + BEHIND)));
    }

    /** Whether it is full and has all its leaves. Where it lacks some without knowing it, it is told. */
    boolean isLogged(String project, int number) {
        var segment = segments.find(new Document("_id", id(project, number)))
                .projection(howFar)
                .first();
        if (segment == null) return false;
        if (segment.getLong("length") <= logged(segment)) return segment.getBoolean("full", false);
        tell(segment);
        return false;
    }

    void mark(Run run, long leaf) {
        var id = id(run.project(), run.segment());
        var before = run.from() - 1;
        var last = before + run.count();
        // One that was written before there was a log does not say how far it is: not at all.
        var guard = new Document("_id", id).append(loggedName, new Document("$in", Arrays.asList(before, null)));
        var entry = new Document("from", run.from()).append("leaf", leaf).append("n", run.count());
        segments.updateOne(
                guard,
                new Document("$set", new Document(loggedName, last)).append("$push", new Document(runsName, entry)));
        // Not where an entry came meanwhile: its append has said so again.
        var settled = new Document("_id", id).append(loggedName, last).append("length", last);
        segments.updateOne(settled, new Document("$unset", new Document("pending", "")));
    }

    /** Where an entry stands in the log; empty while it has no leaf. */
    Optional<Long> leafOf(String project, long index) {
        var holder = segments.find(new Document("project", project).append("length", new Document("$gte", index)))
                .sort(new Document("number", 1))
                .limit(1)
                .projection(include(runsName))
                .first();
        if (holder == null) return Optional.empty();
        for (var run : holder.getList(runsName, Document.class, List.of())) {
            var behind = index - run.getLong("from");
            if (behind >= 0 && behind < run.getInteger("n")) return Optional.of(run.getLong("leaf") + behind);
        }
        return Optional.empty();
    }

    /** Where the entries of a segment stand in the log. */
    Map<Long, Long> leavesOf(String project, int number) {
        var leaves = new HashMap<Long, Long>();
        var segment = segments.find(new Document("_id", id(project, number)))
                .projection(include(runsName))
                .first();
        if (segment == null) return leaves;
        for (var run : segment.getList(runsName, Document.class, List.of())) {
            for (var i = 0; i < run.getInteger("n"); i++) {
                leaves.put(run.getLong("from") + i, run.getLong("leaf") + i);
            }
        }
        return leaves;
    }

    /** Finds what has no leaf and does not say so: written by a release that knew of no log. */
    void find() {
        var silent = new Document("pending", new Document("$exists", false));
        for (var segment : segments.find(silent).projection(howFar)) {
            if (segment.getLong("length") > logged(segment)) tell(segment);
        }
    }

    private void tell(Document segment) {
        segments.updateOne(
                new Document("_id", segment.get("_id")),
                new Document("$set", new Document("pending", segment.getInteger("number"))));
    }

    private long logged(Document segment) {
        var logged = segment.getLong(loggedName);
        return logged == null ? segment.getLong("first") - 1 : logged;
    }

    /** As far as it can be read: an entry that is none any more waits, and those behind it. */
    private Pending read(Document segment) {
        var logged = logged(segment);
        var hashes = new ArrayList<Hash>();
        for (var entry : segment.getList("entries", Document.class, List.of())) {
            var index = entry.get("index") instanceof Long number ? number : -1;
            if (index >= 0 && index <= logged) continue;
            if (index != logged + hashes.size() + 1 || !(entry.get("hash") instanceof Binary hash)) break;
            if (hash.length() != Hash.BYTES) break;
            hashes.add(Hash.ofDigest(hash.getData()));
        }
        return new Pending(
                segment.getString("project"),
                segment.getInteger("number"),
                segment.getLong("first"),
                logged,
                segment.getLong("length"),
                segment.getBoolean("full", false),
                hashes);
    }

    private static String id(String project, int number) {
        return project + "#" + number;
    }
}
