package cn.yongji.onestop.intake.material.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import cn.yongji.onestop.intake.material.PartedContents;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/**
 * Parts in GridFS. A part begins at the beginning of a chunk, so its chunks can be written without the others being
 * there, and nothing is copied at the end: the file that names them is written last.
 */
public final class GridFsParts implements PartedContents {
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> files;
    private final Clock clock;

    public GridFsParts(MongoDatabase database, Clock clock) {
        this.chunks = database.getCollection(GridFsContents.BUCKET + ".chunks");
        this.files = database.getCollection(GridFsContents.BUCKET + ".files");
        this.clock = clock;
        chunks.createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
    }

    @Override
    public String reserve() {
        return new ObjectId().toHexString();
    }

    @Override
    public void write(String contentId, long from, InputStream part) throws IOException {
        var id = new ObjectId(contentId);
        var n = Math.toIntExact(from / PIECE);
        var piece = new byte[PIECE];
        for (var read = part.readNBytes(piece, 0, PIECE); read > 0; read = part.readNBytes(piece, 0, PIECE)) {
            put(id, n++, read == PIECE ? piece : Arrays.copyOf(piece, read));
        }
    }

    @Override
    public void seal(String contentId, long bytes) {
        var id = new ObjectId(contentId);
        files.updateOne(
                new Document("_id", id),
                combine(
                        setOnInsert("length", bytes),
                        setOnInsert("chunkSize", PIECE),
                        setOnInsert("uploadDate", Date.from(clock.instant())),
                        setOnInsert("filename", contentId)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void remove(String contentId) {
        var id = new ObjectId(contentId);
        files.deleteOne(new Document("_id", id));
        chunks.deleteMany(new Document("files_id", id));
    }

    private void put(ObjectId id, int n, byte[] piece) {
        // The identity follows from the place: whoever sends a part again, or beside somebody else, writes the same
        // one.
        var place = new Document("_id", id.toHexString() + "-" + n);
        var chunk = new Document(place).append("files_id", id).append("n", n).append("data", new Binary(piece));
        var upsert = new ReplaceOptions().upsert(true);
        try {
            chunks.replaceOne(place, chunk, upsert);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            chunks.replaceOne(place, chunk, upsert);
        }
    }
}
