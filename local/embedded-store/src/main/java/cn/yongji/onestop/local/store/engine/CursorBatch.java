package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one answer carries: as many documents as were asked for, but not more than a megabyte or the one that exceeds it. */
final class CursorBatch {

    private static final int MAX_BYTES = 1 << 20;

    private final int wanted;
    private final List<byte[]> documents = new ArrayList<>();
    private int bytes;

    /** @param wanted 0 for any number */
    CursorBatch(int wanted) {
        this.wanted = wanted;
    }

    boolean isFull() {
        return bytes >= MAX_BYTES || (wanted > 0 && documents.size() >= wanted);
    }

    void add(byte[] document) {
        if (document.length >= MAX_BYTES) RequestMemory.Answering.take(document.length);
        documents.add(document);
        bytes += document.length;
    }

    /** To be sent as they are kept. */
    List<Document> kept() {
        return documents.stream().map(BsonBytes::kept).toList();
    }

    Stream<Document> documents(NeededFields needed) {
        return documents.stream().map(needed::of);
    }
}
