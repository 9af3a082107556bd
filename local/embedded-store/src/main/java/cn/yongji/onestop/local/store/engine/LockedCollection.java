package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection that readers share and a writer has alone; nobody waits for the disk while holding it. */
abstract class LockedCollection extends AbstractMongoCollection<Object> {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    LockedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    public void dropIndex(String indexName) {
        changing(() -> super.dropIndex(indexName));
    }

    @Override
    public void addDocument(Document document) {
        changing(() -> super.addDocument(document));
    }

    @Override
    public void addDocuments(Stream<Document> added) {
        changing(() -> super.addDocuments(added));
    }

    @Override
    public List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
        return writing(() -> super.insertDocuments(added, isOrdered));
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
        changing(() -> super.removeDocument(document));
    }

    @Override
    public Document handleDistinct(Document query) {
        return reading(() -> {
            var told = super.handleDistinct(query);
            // What is not there in a list within a list is no value.
            if (told.get("values") instanceof Collection<?> values)
                told.put(
                        "values",
                        values.stream().filter(it -> !(it instanceof Missing)).toList());
            return told;
        });
    }

    final <T extends @Nullable Object> T reading(Supplier<T> action) {
        return holding(lock.readLock(), action);
    }

    final <T extends @Nullable Object> T writing(Supplier<T> action) {
        return holding(lock.writeLock(), action);
    }

    final void changing(Runnable action) {
        lock.writeLock().lock();
        try {
            action.run();
        } finally {
            lock.writeLock().unlock();
        }
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
