package cn.yongji.onestop.intake.papers.material.mongo;

import cn.yongji.onestop.intake.papers.material.PartedContents;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/**
 * Parts as chunks of GridFS. Every attempt at a part is a row of chunks with its own {@code files_id}; the file that is
 * written last names the rows that count, in order, and {@link ChunkStream} follows them.
 */
@Component
final class GridFsParts implements PartedContents {
    private static final String FILE = "files_id";
    private static final String UPLOAD = "upload";

    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> files;
    private final Clock clock;

    GridFsParts(MongoDatabase database, Clock clock) {
        this.chunks = database.getCollection(GridFsContents.BUCKET + ".chunks");
        this.files = database.getCollection(GridFsContents.BUCKET + ".files");
        this.clock = clock;
        chunks.createIndex(Indexes.ascending(FILE, "n"), new IndexOptions().unique(true));
        chunks.createIndex(Indexes.ascending(UPLOAD), new IndexOptions().sparse(true));
    }

    @Override
    public String reserve() {
        return new ObjectId().toHexString();
    }

    @Override
    public String write(String contentId, InputStream part) throws IOException {
        var row = new ObjectId();
        var upload = new ObjectId(contentId);
        var piece = new byte[PIECE];
        var n = 0;
        for (var read = part.readNBytes(piece, 0, PIECE); read > 0; read = part.readNBytes(piece, 0, PIECE)) {
            var data = read == PIECE ? piece : Arrays.copyOf(piece, read);
            chunks.insertOne(new Document(FILE, row)
                    .append("n", n++)
                    .append("data", new Binary(data))
                    .append(UPLOAD, upload));
        }
        return row.toHexString();
    }

    @Override
    public void discard(String keptAs) {
        chunks.deleteMany(new Document(FILE, new ObjectId(keptAs)));
    }

    @Override
    public void seal(String contentId, long bytes, long partBytes, List<String> parts) {
        var id = new Document("_id", new ObjectId(contentId));
        var file = new Document(id)
                .append("length", bytes)
                .append("chunkSize", PIECE)
                .append("uploadDate", Date.from(clock.instant()))
                .append("filename", contentId)
                .append(ChunkStream.CHUNKS_OF_PART, Math.toIntExact(partBytes / PIECE))
                .append(ChunkStream.PARTS, parts.stream().map(ObjectId::new).toList());
        files.replaceOne(id, file, new ReplaceOptions().upsert(true));
    }

    @Override
    public void tidy(String contentId, List<String> parts) {
        var kept = parts.stream().map(ObjectId::new).toList();
        chunks.deleteMany(new Document(UPLOAD, new ObjectId(contentId)).append(FILE, new Document("$nin", kept)));
    }

    @Override
    public void remove(String contentId) {
        var id = new ObjectId(contentId);
        files.deleteOne(new Document("_id", id));
        chunks.deleteMany(new Document(UPLOAD, id));
    }
}
