package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.file.StoreFile;
import cn.yongji.onestop.local.store.index.OrderedIndex;
import cn.yongji.onestop.local.store.index.PartialFilter;
import cn.yongji.onestop.local.store.index.PrimaryIndex;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One database. The documents are in the file; the indexes are built when it is opened. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    static final String MAP_PREFIX = "databases.";

    private static final int NAMESPACE_EXISTS = 48;

    /** What a command to create a collection without options has. */
    private static final Set<String> PLAIN =
            Set.of("create", "$db", "$readPreference", "writeConcern", "lsid", "comment");

    private final StoreFile file;
    /** The collections found when the database is opened; their indexes are filled once all are known. */
    private final List<DurableCollection> found = new ArrayList<>();

    private boolean open;
    /** The index that is being made. */
    private @Nullable Document made;

    private final BulkCommands bulk = new BulkCommands();

    DurableDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
        found.forEach(DurableCollection::opened);
        found.clear();
        open = true;
    }

    static String mapName(String database, String collection) {
        return MAP_PREFIX + database + "." + collection;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" ->
                BulkCommands.countInserted(query, super.handleCommand(channel, command, query, databases, oplog));
            case "update" ->
                bulk.oneByOne(query, "updates", one -> super.handleCommand(channel, command, one, databases, oplog));
            case "delete" ->
                bulk.oneByOne(query, "deletes", one -> super.handleCommand(channel, command, one, databases, oplog));
            case "create" ->
                isThereAlready(query)
                        ? new Document("ok", 1.0)
                        : super.handleCommand(channel, command, query, databases, oplog);
            case "aggregate" ->
                Counting.of(query, name -> resolveCollection(name, false))
                        .or(() -> aggregateMatching(query, databases, oplog))
                        .orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** With the same options it is no second one, as since MongoDB 7; nothing here has options. */
    private boolean isThereAlready(Document create) {
        if (resolveCollection(String.valueOf(create.get("create")), false) == null) return false;
        var options = create.entrySet().stream()
                .filter(it -> it.getValue() != null && !Boolean.FALSE.equals(it.getValue()))
                .map(Map.Entry::getKey)
                .filter(it -> !PLAIN.contains(it))
                .toList();
        if (options.isEmpty()) return true;
        throw new MongoServerError(
                NAMESPACE_EXISTS,
                "NamespaceExists",
                "Collection already exists with other options than " + options + ": " + create.get("create"));
    }

    /** The library reads the whole collection first; a leading filter can use an index. */
    private Optional<Document> aggregateMatching(Document command, DatabaseResolver databases, Oplog oplog) {
        if (!(command.get("pipeline") instanceof List<?> stages)
                || stages.isEmpty()
                || !(stages.getFirst() instanceof Document first)
                || !(first.get("$match") instanceof Document filter)
                || !(command.get("aggregate") instanceof String name)) {
            return Optional.empty();
        }
        var collection = resolveCollection(name, false);
        if (collection == null) {
            return Optional.empty();
        }
        var rest = Aggregation.fromPipeline(stages.subList(1, stages.size()), databases, this, collection, oplog);
        rest.validate(command);
        var found = rest.runStages(collection.handleQueryAsStream(filter));
        return Optional.of(DriverAnswers.firstBatch(collection.getFullName(), found));
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var collection = new DurableCollection(this, name, options, file, cursorRegistry);
        if (open) {
            collection.opened();
        } else {
            found.add(collection);
        }
        return collection;
    }

    @Override
    protected void addIndex(Document description) {
        var others = descriptions(new Document("ns", description.get("ns")));
        if (!IndexRules.isNew(description, others)) return;
        // The first index of a collection makes the collection, and with it the index of its identities.
        var outer = made;
        made = description;
        try {
            super.addIndex(description);
        } finally {
            made = outer;
        }
    }

    private List<Document> descriptions(Document of) {
        var all = indexes.get();
        return all == null ? List.of() : all.handleQueryAsStream(of).toList();
    }

    /** The library keeps it and hands it on to nobody. */
    private Optional<PartialFilter> partialFilter(String collection, String name) {
        if (made != null) return IndexRules.partialFilter(made);
        return descriptions(new Document("ns", databaseName + "." + collection).append("name", name)).stream()
                .findFirst()
                .flatMap(IndexRules::partialFilter);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            var documents = ((DurableCollection) resolveCollection(collection, true)).documents();
            return new PrimaryIndex(name, keys, documents);
        }
        return new OrderedIndex(name, keys, true, sparse, partialFilter(collection, name));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, false, sparse, partialFilter(collection, name));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.drop(mapName(databaseName, name));
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
