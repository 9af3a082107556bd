package cn.yongji.onestop.ledger.log.mongo;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.ledger.entry.domain.LoggedEntries;
import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.ledger.log.PublishedCheckpoint;
import cn.yongji.onestop.ledger.log.domain.Batch;
import cn.yongji.onestop.ledger.log.domain.LogStore;
import cn.yongji.onestop.ledger.log.domain.Pending;
import cn.yongji.onestop.ledger.log.domain.Run;
import cn.yongji.onestop.ledger.log.domain.StoredBatch;
import cn.yongji.onestop.ledger.log.domain.TileGrowth;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.note.NoteSignature;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.tile.TilePath;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/** The log in the database. What is signed is on the disks of a majority: each write waits for it. */
public final class MongoLog implements LogStore, LogShelf, LoggedEntries {
    private static final Document SHOWN = new Document("size", 1)
            .append("note", 1)
            .append("cosignatures", 1)
            .append("at", 1)
            .append("served", 1);
    private final MongoCollection<Document> batches;
    private final MongoCollection<Document> tiles;
    private final MongoCollection<Document> bundles;
    private final MongoCollection<Document> instances;
    private final Marks marks;
    private final LogNames names;

    public MongoLog(MongoDatabase database) {
        this(database, 1);
    }

    /** @param number of the log: each has collections of its own */
    public MongoLog(MongoDatabase database, int number) {
        this.names = LogNames.of(number);
        var safe = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        this.batches = safe.getCollection(names.batches());
        this.tiles = safe.getCollection(names.tiles());
        this.bundles = safe.getCollection(names.bundles());
        this.instances = safe.getCollection("log_instances");
        this.marks = new Marks(safe, names);
    }

    /** Creates what looking for entries without a leaf needs, and finds those that do not say so. */
    public void prepare() {
        batches.createIndex(new Document("where.project", 1));
        marks.prepare();
        batches.createIndex(new Document("at", 1));
        marks.find();
    }

    @Override
    public Optional<Batch> last() {
        return Optional.ofNullable(
                        batches.find().sort(new Document("_id", -1)).limit(1).first())
                .map(BatchDocument::read);
    }

    @Override
    public Optional<PublishedCheckpoint> newest() {
        // The one before the last is served in any case: nothing is put behind a batch before it is.
        var two = batches.find()
                .sort(new Document("_id", -1))
                .limit(2)
                .projection(SHOWN)
                .into(new ArrayList<>());
        return two.stream()
                .filter(batch -> batch.getBoolean("served", false))
                .findFirst()
                .map(MongoLog::published);
    }

    @Override
    public Optional<PublishedCheckpoint> lastBy(Instant instant) {
        var by = new Document("at", new Document("$lte", Date.from(instant))).append("served", true);
        return Optional.ofNullable(batches.find(by)
                        .sort(new Document("at", -1))
                        .limit(1)
                        .projection(SHOWN)
                        .first())
                .map(MongoLog::published);
    }

    @Override
    public Optional<PublishedCheckpoint> witnessed() {
        var newest = instances.find(new Document("_id", names.witnessed())).first();
        if (newest == null) return Optional.empty();
        return Optional.ofNullable(batches.find(new Document("_id", newest.getLong("first")))
                        .projection(SHOWN)
                        .first())
                .map(MongoLog::published);
    }

    @Override
    public void cosign(PublishedCheckpoint checkpoint, String witness, List<NoteSignature> lines, boolean enough) {
        var batch = new Document("_id", checkpoint.first());
        batches.updateOne(batch, new Document("$pull", new Document("cosignatures", new Document("by", witness))));
        var each = lines.stream()
                .map(line ->
                        new Document("by", witness).append("line", line.line().stripTrailing()))
                .toList();
        batches.updateOne(batch, new Document("$push", new Document("cosignatures", new Document("$each", each))));
        if (!enough) return;
        instances.updateOne(
                new Document("_id", names.witnessed()),
                new Document("$max", new Document("first", checkpoint.first())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Instant signsSince(String vkey, Instant now) {
        var kept = instances.findOneAndUpdate(
                new Document("_id", "key " + vkey),
                new Document("$setOnInsert", new Document("since", Date.from(now))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return kept == null ? now : kept.getDate("since").toInstant();
    }

    @Override
    public List<Batch> batchesFrom(long leaf, int most) {
        return documentsFrom(leaf, most).stream().map(BatchDocument::read).toList();
    }

    @Override
    public List<StoredBatch> storedFrom(long leaf, int most) {
        return documentsFrom(leaf, most).stream().map(BatchDocument::found).toList();
    }

    private List<Document> documentsFrom(long leaf, int most) {
        var holder = batches.find(new Document("_id", new Document("$lte", leaf)))
                .sort(new Document("_id", -1))
                .limit(1)
                .projection(new Document("_id", 1))
                .first();
        var first = holder == null ? leaf : holder.getLong("_id");
        return batches.find(new Document("_id", new Document("$gte", first)))
                .sort(new Document("_id", 1))
                .limit(most)
                .into(new ArrayList<>());
    }

    @Override
    public Map<Long, Long> leavesOf(String project, int segment) {
        return marks.leavesOf(project, segment);
    }

    @Override
    public SortedMap<Long, Hash> of(String projectId) {
        var hashes = new TreeMap<Long, Hash>();
        for (var document : batches.find(new Document("where.project", projectId))) {
            var batch = BatchDocument.read(document);
            var at = 0;
            for (var run : batch.runs()) {
                if (run.project().equals(projectId)) {
                    for (var i = 0; i < run.count(); i++) {
                        hashes.put(run.from() + i, batch.leaves().get(at + i));
                    }
                }
                at += run.count();
            }
        }
        return hashes;
    }

    @Override
    public Optional<Long> leafOf(String project, long index) {
        return marks.leafOf(project, index);
    }

    @Override
    public boolean insert(Batch batch) {
        try {
            batches.insertOne(BatchDocument.of(batch));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public String sign(long first, String note) {
        var unsigned = new Document("_id", first).append("note", new Document("$exists", false));
        batches.updateOne(unsigned, new Document("$set", new Document("note", note)));
        var kept = batches.find(new Document("_id", first))
                .projection(new Document("note", 1))
                .first();
        return Objects.requireNonNull(kept, "a batch is gone").getString("note");
    }

    @Override
    public void grow(TileGrowth growth) {
        var collection = collection(growth.kind());
        var id = id(growth.level(), growth.number());
        var there = collection.find(new Document("_id", id)).first();
        var width = there == null ? 0 : there.getInteger("width");
        if (width >= growth.width()) return;
        if (width < growth.widthBefore()) {
            throw new IllegalStateException("%s %s has the width %d and should have %d"
                    .formatted(growth.kind(), id, width, growth.widthBefore()));
        }
        var had =
                there == null ? new byte[0] : there.get("hashes", Binary.class).getData();
        var narrower = new Document("_id", id).append("width", new Document("$lt", growth.width()));
        var grown = new Document("width", growth.width()).append("hashes", new Binary(growth.on(had)));
        try {
            collection.updateOne(narrower, new Document("$set", grown), new UpdateOptions().upsert(there == null));
        } catch (MongoWriteException | DuplicateKeyException e) {
            // Another leader made it as wide, or wider, meanwhile.
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    @Override
    public void serve(long first) {
        set(first, "served");
    }

    @Override
    public void mark(Run run, long leaf) {
        marks.mark(run, leaf);
    }

    @Override
    public void apply(long first) {
        set(first, "applied");
    }

    @Override
    public List<Pending> pending(int most) {
        // A log that follows another one has the entry that says so as its first leaf, and waits for it.
        return names.begins().isPresent() && batches.find().limit(1).first() == null
                ? marks.pendingOf(names.begins().get())
                : marks.pending(most);
    }

    @Override
    public boolean isLogged(String project, int segment) {
        return marks.isLogged(project, segment);
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.ofNullable(collection(path.kind())
                        .find(new Document("_id", id(path.level(), path.number())))
                        .first())
                .map(tile -> tile.get("hashes", Binary.class).getData())
                .filter(bytes -> bytes.length >= path.width() * TreeHash.BYTES);
    }

    private static PublishedCheckpoint published(Document batch) {
        var cosignatures = batch.getList("cosignatures", Document.class, List.of()).stream()
                .map(line -> NoteSignature.parse(line.getString("line")))
                .flatMap(Optional::stream)
                .toList();
        return new PublishedCheckpoint(
                batch.getLong("_id"),
                batch.getLong("size"),
                SignedNote.parse(batch.getString("note")).orThrow().with(cosignatures),
                batch.getDate("at").toInstant());
    }

    private void set(long first, String step) {
        batches.updateOne(new Document("_id", first), new Document("$set", new Document(step, true)));
    }

    private MongoCollection<Document> collection(TilePath.Kind kind) {
        return switch (kind) {
            case HASHES -> tiles;
            case ENTRIES -> bundles;
        };
    }

    private static String id(int level, long number) {
        return level + "/" + number;
    }
}
