package cn.yongji.onestop.local.store.file;

import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The documents of one collection by their {@code _id}, as bytes, in the order of the {@code _id}. */
public final class StoredMap {

    private final String name;
    private final MVMap<Object, byte[]> pages;
    private final Journal journal;

    StoredMap(String name, MVMap<Object, byte[]> pages, Journal journal) {
        this.name = name;
        this.pages = pages;
        this.journal = journal;
    }

    public String name() {
        return name;
    }

    public byte @Nullable [] get(@Nullable Object key) {
        return pages.get(KeyType.wrap(key));
    }

    public boolean contains(@Nullable Object key) {
        return pages.containsKey(KeyType.wrap(key));
    }

    /** First the map, then the journal: a journal that is thrown away has nothing the map lacks. */
    public void put(@Nullable Object key, byte[] document) {
        pages.put(KeyType.wrap(key), document);
        journal.append(new JournalEntry.Put(name, KeyType.unwrap(key), document));
    }

    public boolean remove(@Nullable Object key) {
        if (pages.remove(KeyType.wrap(key)) == null) {
            return false;
        }
        journal.append(new JournalEntry.Remove(name, KeyType.unwrap(key)));
        return true;
    }

    public int size() {
        return Math.toIntExact(pages.sizeAsLong());
    }

    /** A snapshot: later changes do not show. */
    public Iterator<Map.Entry<@Nullable Object, byte[]>> entries(
            @Nullable Object from, @Nullable Object to, boolean descending) {
        Cursor<Object, byte[]> cursor = pages.cursor(from, to, descending);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Map.Entry<@Nullable Object, byte[]> next() {
                var key = cursor.next();
                return new AbstractMap.SimpleImmutableEntry<>(KeyType.unwrap(key), cursor.getValue());
            }
        };
    }
}
