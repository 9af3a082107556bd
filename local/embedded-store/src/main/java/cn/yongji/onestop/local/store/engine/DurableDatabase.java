package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.file.StoreFile;
import cn.yongji.onestop.local.store.index.OrderedIndex;
import cn.yongji.onestop.local.store.index.PrimaryIndex;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;

/** One database. The documents are in the file; the indexes are built when it is opened. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    static final String MAP_PREFIX = "databases.";

    private final StoreFile file;
    private final BulkCommands bulk = new BulkCommands();

    DurableDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
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
            case "aggregate" ->
                Counting.of(query, name -> resolveCollection(name, false))
                        .orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new DurableCollection(this, name, options, file, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            var documents = ((DurableCollection) resolveCollection(collection, true)).documents();
            return new PrimaryIndex(name, keys, documents);
        }
        return new OrderedIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, false, sparse);
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
