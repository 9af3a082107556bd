package cn.yongji.onestop.intake.papers.material.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a GridFS file, one chunk in memory at a time. A cursor over all chunks would bring a hundred of them with
 * its first batch.
 */
final class ChunkStream extends InputStream {
    /** Of a content that came in parts: the rows of chunks that it is made of, in order. */
    static final String PARTS = "parts";

    /** How many chunks such a row has; the last may have fewer. */
    static final String CHUNKS_OF_PART = "chunksOfPart";

    private final MongoCollection<Document> chunks;
    private final ObjectId id;
    private final List<ObjectId> parts;
    private final int chunksOfPart;
    private final int chunkBytes;
    private final long length;
    private byte[] chunk = new byte[0];
    private int at;
    private int next;
    private long given;

    ChunkStream(MongoCollection<Document> files, MongoCollection<Document> chunks, ObjectId id) {
        this.chunks = chunks;
        this.id = id;
        var file = files.find(new Document("_id", id)).first();
        this.length = file == null ? -1 : file.get("length", Number.class).longValue();
        this.parts = file == null ? List.of() : file.getList(PARTS, ObjectId.class, List.of(id));
        this.chunkBytes = file == null ? 1 : file.getInteger("chunkSize");
        this.chunksOfPart = file == null ? 0 : file.getInteger(CHUNKS_OF_PART, Integer.MAX_VALUE);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        if (length < 0) throw new IOException("no such content: " + id);
        if (most == 0) return 0;
        if (given >= length) return -1;
        if (at == chunk.length) load();
        var part = (int) Math.min(Math.min(most, chunk.length - at), length - given);
        System.arraycopy(chunk, at, into, offset, part);
        at += part;
        given += part;
        return part;
    }

    /** Goes on at another chunk without reading those between. */
    @Override
    public long skip(long most) throws IOException {
        var skipped = Math.max(0, Math.min(most, length - given));
        if (skipped <= chunk.length - at) {
            at += (int) skipped;
            given += skipped;
            return skipped;
        }
        given += skipped;
        next = Math.toIntExact(given / chunkBytes);
        if (given < length) {
            load();
            at = (int) (given % chunkBytes);
        }
        return skipped;
    }

    private void load() throws IOException {
        var row = next / chunksOfPart;
        if (row >= parts.size()) throw new IOException("part " + row + " of " + id + " is missing");
        var place = new Document("files_id", parts.get(row)).append("n", next % chunksOfPart);
        var bytes =
                bytes(chunks.find(place).projection(Projections.include("data")).first());
        if (bytes == null || bytes.length == 0) throw new IOException("piece " + next + " of " + id + " is missing");
        chunk = bytes;
        at = 0;
        next++;
    }

    private static byte @Nullable [] bytes(@Nullable Document document) {
        return document == null ? null : document.get("data", Binary.class).getData();
    }
}
