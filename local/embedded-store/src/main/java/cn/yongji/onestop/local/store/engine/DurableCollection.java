package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.file.StoreFile;
import cn.yongji.onestop.local.store.file.StoredMap;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One collection: its documents in the store file, its answers by what its indexes know. */
final class DurableCollection extends LockedCollection {

    private static final Document ANY = new Document();

    private final StoreFile file;
    private StoredMap documents;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private boolean opening = true;
    /** Set while a single update looks for its document: the first that matches is enough. */
    private boolean firstOnly;
    /** Set while an update is carried out. */
    private @Nullable Document update;

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
        var found = search().find(filter, orderBy, skip, firstOnly ? 1 : limit);
        return matchDocumentsFromStream(ANY, found.map(BsonBytes::toDocument), 0, 0, batchSize, null, projection);
    }

    private CollectionSearch search() {
        return new CollectionSearch(documents, getIndexes(), matcher);
    }

    /** The shared matcher remembers where it found something, for the positional operator of an update. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return matcher.matches(document, PlainFilter.of(query));
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            return super.count(filter, skip, limit);
        }
        return reading(() -> search().count(filter, skip, limit));
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
        var bytes = BsonBytes.of(document);
        RequestMemory.checkNew(bytes.length);
        documents.put(key, bytes);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        var bytes = BsonBytes.of(after);
        try {
            if (update != null) UpdateRules.checkOn(before, update);
            RequestMemory.checkUpdated(bytes.length);
        } catch (MongoServerError refused) {
            indexAgain(after, position);
            throw refused;
        }
        documents.put(position, bytes);
    }

    /** The indexes know a document that will not be kept: they are told of the one that stays. */
    private void indexAgain(Document refused, Object position) {
        var stays = Objects.requireNonNull(getDocument(position));
        for (var index : getIndexes()) index.updateInPlace(refused, stays, position, this);
    }

    @Override
    protected void removeDocument(Object position) {
        if (!documents.remove(position)) {
            throw new IllegalStateException("no document at " + position + " in " + getFullName());
        }
    }

    @Override
    public void addIndex(Index<Object> index) {
        changing(() -> {
            if (getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()))) {
                super.addIndex(index);
                return;
            }
            if (!opening) {
                new IndexFilling(this, documents).build(index);
            }
            getIndexes().add(index);
        });
    }

    /** From now on the indexes are whole, and a new one is built when it is added. */
    void opened() {
        changing(() -> {
            opening = false;
            new IndexFilling(this, documents).fill(getIndexes());
        });
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        UpdateRules.check(update);
        if (isUpsert) UpdateRules.checkUpsert(selector, update);
        return writing(() -> {
            firstOnly = !isMulti;
            this.update = update;
            try {
                var told = super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
                if (UpdateRules.takesAway(update)) checkWhatStays(selector, update, told);
                return told;
            } finally {
                this.update = null;
                firstOnly = false;
            }
        });
    }

    /** A part that takes away from {@code null} changes nothing, and nobody is asked. */
    private void checkWhatStays(Document selector, Document update, Document told) {
        if (told.get("n") instanceof Integer matched && told.get("nModified") instanceof Integer modified) {
            if (matched > 0 && modified == 0)
                search().find(selector, null, 0, matched)
                        .map(BsonBytes::toDocument)
                        .forEach(it -> UpdateRules.checkOn(it, update));
        }
    }

    private void checkWhatIsTaken(Document query, Document asked) {
        var filter = query.get("query") instanceof Document given ? given : ANY;
        var sort = query.get("sort") instanceof Document given ? given : null;
        search().find(filter, sort, 0, 1).map(BsonBytes::toDocument).forEach(it -> UpdateRules.checkOn(it, asked));
    }

    @Override
    public Document findAndModify(Document query) {
        var asked = query.get("update") instanceof Document given ? given : null;
        if (asked != null) {
            UpdateRules.check(asked);
            if (Utils.isTrue(query.get("upsert")) && query.get("query") instanceof Document selector)
                UpdateRules.checkUpsert(selector, asked);
        }
        return writing(() -> {
            this.update = asked;
            try {
                if (asked != null && UpdateRules.takesAway(asked)) checkWhatIsTaken(query, asked);
                return super.findAndModify(query);
            } finally {
                this.update = null;
            }
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
        var found = search().find(filter, orderBy, parameters.getNumberToSkip(), parameters.getLimit())
                .iterator();
        var batch = new CursorBatch(parameters.getBatchSize());
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
        var cursor = new RestOfAResult(cursorRegistry.generateCursorId(), this, rest, parameters.getProjection());
        cursorRegistry.add(cursor);
        return new QueryResult(documents, cursor);
    }

    List<Document> project(CursorBatch batch, @Nullable Document projection) {
        if (projection == null || projection.isEmpty()) return batch.kept();
        var projected = matchDocumentsFromStream(
                        ANY, batch.documents(NeededFields.of(projection)), 0, 0, 0, null, projection)
                .collectDocuments();
        // A part of a list that is not there is not there; the library leaves a mark that nobody can read.
        projected.forEach(it -> it.values().removeIf(Missing.class::isInstance));
        return projected;
    }

    /** Under the new name the documents are written again: a journal read twice must not move them twice. */
    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        changing(() -> {
            var moved = file.open(DurableDatabase.mapName(newDatabase.getDatabaseName(), newName));
            documents.entries(null, null, false).forEachRemaining(entry -> moved.put(entry.getKey(), entry.getValue()));
            file.drop(documents.name());
            documents = moved;
            super.renameTo(newDatabase, newName);
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
}
