package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.file.StoreFile;
import cn.yongji.onestop.local.store.file.StoredMap;
import cn.yongji.onestop.local.store.index.AccessPath;
import cn.yongji.onestop.local.store.index.IndexPlanner;
import cn.yongji.onestop.local.store.index.PrimaryIndex;
import cn.yongji.onestop.local.store.index.SortedBy;
import cn.yongji.onestop.local.store.index.UsedFields;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One collection. Readers share it, a writer has it alone; nobody waits for the disk while holding it.
 */
final class DurableCollection extends AbstractMongoCollection<Object> {

    private static final Document ANY = new Document();

    private final StoreFile file;
    private StoredMap documents;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private boolean opening = true;
    /** Set while a single update looks for its document: the first that matches is enough. */
    private boolean firstOnly;

    DurableCollection(
            MongoDatabase database, String name, CollectionOptions options, StoreFile file, CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.file = file;
        this.documents = file.open(DurableDatabase.mapName(database.getDatabaseName(), name));
    }

    StoredMap documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        if (isNaturalDescending(orderBy)) {
            return matchDocuments(filter, orderBy, skip, limit, batchSize, projection);
        }
        var found = search(filter, orderBy, skip, firstOnly ? 1 : limit);
        return matchDocumentsFromStream(ANY, found.map(BsonBytes::toDocument), 0, 0, batchSize, null, projection);
    }

    private Stream<byte[]> search(Document filter, @Nullable Document orderBy, int skip, int limit) {
        var path = IndexPlanner.choose(filter, orderBy, getIndexes(), documents);
        var matching = matching(path, filter);
        if (!path.isOrdered()) {
            matching = sorted(matching, orderBy);
        }
        return matching.skip(skip).limit(limit > 0 ? limit : Long.MAX_VALUE);
    }

    /** Looks at no more of a candidate than the filter asks about. */
    private Stream<byte[]> matching(AccessPath path, Document filter) {
        if (path.isExact() || filter.isEmpty()) {
            return path.documents();
        }
        var fields = UsedFields.of(filter).orElse(null);
        return path.documents()
                .filter(bytes -> documentMatchesQuery(
                        fields == null ? BsonBytes.toDocument(bytes) : BsonBytes.toDocument(bytes, fields), filter));
    }

    private record Sortable(List<@Nullable Object> keys, byte[] bytes) {}

    private static Stream<byte[]> sorted(Stream<byte[]> documents, @Nullable Document orderBy) {
        var sortedBy = SortedBy.of(orderBy).orElse(null);
        if (sortedBy == null || orderBy == null) {
            return documents;
        }
        var fields = UsedFields.ofPaths(orderBy.keySet());
        return documents
                .map(bytes -> new Sortable(sortedBy.keysOf(BsonBytes.toDocument(bytes, fields)), bytes))
                .sorted(Comparator.comparing(Sortable::keys, sortedBy.order()))
                .map(Sortable::bytes);
    }

    /** The shared matcher remembers where it found something, for the positional operator of an update. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return matcher.matches(document, query);
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            return super.count(filter, skip, limit);
        }
        return reading(() -> {
            var path = IndexPlanner.choose(filter, null, getIndexes(), documents);
            var found = path.isExact() ? path.count() : matching(path, filter).count();
            var afterSkip = Math.max(0, found - skip);
            return Math.toIntExact(limit > 0 ? Math.min(limit, afterSkip) : afterSkip);
        });
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected QueryResult matchDocuments(
            Document filter,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return matchDocumentsFromStream(
                stream(isNaturalDescending(orderBy)).map(DocumentWithPosition::getDocument),
                filter,
                orderBy,
                skip,
                limit,
                batchSize,
                projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return stream(false);
    }

    private Stream<DocumentWithPosition<Object>> stream(boolean descending) {
        Iterable<Map.Entry<@Nullable Object, byte[]>> entries = () -> documents.entries(null, null, descending);
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> new DocumentWithPosition<>(
                        BsonBytes.toDocument(entry.getValue()), Missing.ofNullable(entry.getKey())));
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var bytes = documents.get(position);
        return bytes == null ? null : BsonBytes.toDocument(bytes);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var idField = getIdField();
        var key = idField == null ? UUID.randomUUID() : Missing.ofNullable(document.get(idField));
        documents.put(key, BsonBytes.of(document));
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, BsonBytes.of(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (!documents.remove(position)) {
            throw new IllegalStateException("no document at " + position + " in " + getFullName());
        }
    }

    /** A duplicate among the documents that are there refuses the whole index. */
    @Override
    public void addIndex(Index<Object> index) {
        writing(() -> {
            if (getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()))) {
                super.addIndex(index);
                return null;
            }
            if (!opening) {
                build(index);
            }
            getIndexes().add(index);
            return null;
        });
    }

    private void build(Index<Object> index) {
        try {
            forEachIndexed(List.of(index), (document, id) -> {
                index.checkAdd(document, this);
                index.add(document, id, this);
            });
        } catch (MongoServerError refused) {
            throw new MongoServerError(
                    refused.getCode(),
                    refused.getCodeName(),
                    "Index build failed: " + getFullName() + ": " + refused.getMessageWithoutErrorCode(),
                    refused);
        }
    }

    /** Fills all indexes in one pass over the documents. */
    void opened() {
        writing(() -> {
            opening = false;
            var indexes = getIndexes();
            forEachIndexed(indexes, (document, id) -> indexes.forEach(index -> index.add(document, id, this)));
            return null;
        });
    }

    private void forEachIndexed(List<Index<Object>> indexes, BiConsumer<Document, Object> action) {
        if (indexes.stream().allMatch(PrimaryIndex.class::isInstance)) {
            return;
        }
        var fields = UsedFields.ofPaths(indexes.stream()
                .flatMap(index -> index.getKeys().stream())
                .map(IndexKey::getKey)
                .toList());
        documents
                .entries(null, null, false)
                .forEachRemaining(entry -> action.accept(
                        BsonBytes.toDocument(entry.getValue(), fields), Missing.ofNullable(entry.getKey())));
    }

    @Override
    public void dropIndex(String indexName) {
        writing(() -> {
            super.dropIndex(indexName);
            return null;
        });
    }

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return null;
        });
    }

    @Override
    public void addDocuments(Stream<Document> added) {
        writing(() -> {
            super.addDocuments(added);
            return null;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
        return writing(() -> super.insertDocuments(added, isOrdered));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return writing(() -> {
            firstOnly = !isMulti;
            try {
                return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
            } finally {
                firstOnly = false;
            }
        });
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return writing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            super.removeDocument(document);
            return null;
        });
    }

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        return reading(() -> {
            var asked = parameters.getQuerySelector();
            // This is how the library marks what a client asked for, and not an update or an aggregation.
            return asked.get("$query") instanceof Document filter
                            && (!(asked.get("$orderby") instanceof Document orderBy) || !isNaturalDescending(orderBy))
                    ? find(filter, (Document) asked.get("$orderby"), parameters)
                    : super.handleQuery(parameters);
        });
    }

    private QueryResult find(Document filter, @Nullable Document orderBy, QueryParameters parameters) {
        var found = search(filter, orderBy, parameters.getNumberToSkip(), parameters.getLimit())
                .iterator();
        var batch = new Batch(parameters.getBatchSize());
        while (found.hasNext() && !batch.isFull()) {
            batch.add(found.next());
        }
        var documents = project(batch, parameters.getProjection());
        if (!found.hasNext()) {
            return new QueryResult(documents);
        }
        var rest = new ArrayDeque<Object>();
        found.forEachRemaining(bytes -> rest.add(
                Missing.ofNullable(BsonBytes.toDocument(bytes, Set.of("_id")).get("_id"))));
        var cursor = new RestOfAResult(cursorRegistry.generateCursorId(), rest, parameters.getProjection());
        cursorRegistry.add(cursor);
        return new QueryResult(documents, cursor);
    }

    private List<Document> project(Batch batch, @Nullable Document projection) {
        return matchDocumentsFromStream(ANY, batch.documents(), 0, 0, 0, null, projection)
                .collectDocuments();
    }

    /** Remembers only which documents are to come: a large file read through a cursor must not lie in memory whole. */
    private final class RestOfAResult extends AbstractCursor {

        private final Queue<Object> ids;
        private final @Nullable Document projection;

        RestOfAResult(long id, Queue<Object> ids, @Nullable Document projection) {
            super(id);
            this.ids = ids;
            this.projection = projection;
        }

        @Override
        public boolean isEmpty() {
            return ids.isEmpty();
        }

        @Override
        public List<Document> takeDocuments(int count) {
            return reading(() -> {
                var batch = new Batch(count);
                while (!ids.isEmpty() && !batch.isFull()) {
                    var bytes = documents.get(ids.remove());
                    if (bytes != null) {
                        batch.add(bytes);
                    }
                }
                return project(batch, projection);
            });
        }
    }

    @Override
    public Document handleDistinct(Document query) {
        return reading(() -> super.handleDistinct(query));
    }

    /** Under the new name the documents are written again: a journal read twice must not move them twice. */
    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        writing(() -> {
            var moved = file.open(DurableDatabase.mapName(newDatabase.getDatabaseName(), newName));
            documents.entries(null, null, false).forEachRemaining(entry -> moved.put(entry.getKey(), entry.getValue()));
            file.drop(documents.name());
            documents = moved;
            super.renameTo(newDatabase, newName);
            return null;
        });
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    private <T extends @Nullable Object> T reading(Supplier<T> action) {
        return holding(lock.readLock(), action);
    }

    private <T extends @Nullable Object> T writing(Supplier<T> action) {
        return holding(lock.writeLock(), action);
    }

    private static <T extends @Nullable Object> T holding(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
