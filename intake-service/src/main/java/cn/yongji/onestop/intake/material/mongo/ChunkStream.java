package cn.yongji.onestop.intake.material.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.io.InputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a GridFS file, one chunk in memory at a time. A cursor over all chunks would bring a hundred of them with
 * its first batch.
 */
final class ChunkStream extends InputStream {
    private final MongoCollection<Document> chunks;
    private final ObjectId id;
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

    private void load() throws IOException {
        var bytes = bytes(chunks.find(new Document("files_id", id).append("n", next))
                .projection(Projections.include("data"))
                .first());
        if (bytes == null || bytes.length == 0) throw new IOException("piece " + next + " of " + id + " is missing");
        chunk = bytes;
        at = 0;
        next++;
    }

    private static byte @Nullable [] bytes(@Nullable Document document) {
        return document == null ? null : document.get("data", Binary.class).getData();
    }
}
