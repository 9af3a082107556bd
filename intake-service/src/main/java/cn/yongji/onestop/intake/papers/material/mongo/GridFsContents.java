package cn.yongji.onestop.intake.papers.material.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cn.yongji.onestop.intake.papers.material.Contents;
import cn.yongji.onestop.intake.papers.material.UploadTookTooLong;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.trouble.OneByOne;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in GridFS. Each upload has an announcement in {@code uploads}; it is renewed just before the material is
 * created and taken down afterwards. The sweep removes what an announcement older than an hour has left, unless a
 * material was created with it. It marks the announcement first, so that an upload that is still alive after all
 * notices it and fails instead of naming bytes that are gone.
 */
public final class GridFsContents implements Contents {
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);
    private static final int CHUNK_BYTES = 255 * 1024;
    private static final int AT_ONCE = 100;
    static final String BUCKET = "contents";
    private static final String STARTED = "startedAt";
    private static final String GIVEN_UP = "givenUpAt";
    private static final String MATERIAL = "materialId";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> uploads;
    private final AggregateStore<Material> materials;
    private final Clock clock;

    public GridFsContents(MongoDatabase database, AggregateStore<Material> materials, Clock clock) {
        this.bucket = GridFSBuckets.create(database, BUCKET).withChunkSizeBytes(CHUNK_BYTES);
        this.chunks = database.getCollection(BUCKET + ".chunks");
        this.files = database.getCollection(BUCKET + ".files");
        this.uploads = database.getCollection("uploads");
        this.materials = materials;
        this.clock = clock;
        uploads.createIndex(Indexes.ascending(STARTED));
    }

    @Override
    public Upload begin() {
        var id = new ObjectId();
        uploads.insertOne(new Document("_id", id).append(STARTED, Date.from(clock.instant())));
        return new GridFsUpload(id);
    }

    @Override
    public InputStream open(String contentId) {
        return new ChunkStream(files, chunks, new ObjectId(contentId));
    }

    @Override
    public int removeLeftovers() {
        var before = Date.from(clock.instant().minus(GIVEN_UP_AFTER));
        var removed = new AtomicInteger();
        var old =
                uploads.find(lt(STARTED, before)).sort(Sorts.ascending(STARTED)).limit(AT_ONCE);
        OneByOne.each(old, upload -> upload.getObjectId("_id").toHexString(), upload -> {
            if (isRemoved(upload)) removed.incrementAndGet();
        });
        return removed.get();
    }

    private boolean isRemoved(Document upload) {
        var id = upload.getObjectId("_id");
        // The guard on its age: one that was renewed meanwhile is alive.
        var marked = uploads.updateOne(
                and(eq("_id", id), eq(STARTED, upload.getDate(STARTED))), set(GIVEN_UP, Date.from(clock.instant())));
        if (marked.getMatchedCount() == 0) return false;
        var forsaken = !isInUse(id, upload.getString(MATERIAL));
        if (forsaken) remove(id);
        uploads.deleteOne(eq("_id", id));
        return forsaken;
    }

    private boolean isInUse(ObjectId id, @Nullable String materialId) {
        if (materialId == null) return false;
        return materials
                .find(materialId)
                .filter(it -> it.state().contentId().equals(id.toHexString()))
                .isPresent();
    }

    private void remove(ObjectId id) {
        files.deleteOne(eq("_id", id));
        chunks.deleteMany(eq("files_id", id));
    }

    private final class GridFsUpload implements Upload {
        private final ObjectId id;
        private boolean settled;

        GridFsUpload(ObjectId id) {
            this.id = id;
        }

        @Override
        public String contentId() {
            return id.toHexString();
        }

        @Override
        public OutputStream out() {
            return bucket.openUploadStream(new BsonObjectId(id), contentId());
        }

        @Override
        public void keepFor(String materialId) {
            var renewed = uploads.updateOne(
                    and(eq("_id", id), exists(GIVEN_UP, false)),
                    combine(set(STARTED, Date.from(clock.instant())), set(MATERIAL, materialId)));
            if (renewed.getMatchedCount() == 0) throw new UploadTookTooLong(contentId());
            settled = true;
        }

        @Override
        public void done() {
            settled = true;
            uploads.deleteOne(eq("_id", id));
        }

        @Override
        public void discard() {
            settled = true;
            remove(id);
            uploads.deleteOne(eq("_id", id));
        }

        @Override
        public void close() {
            // A stream left open has written whole chunks only; they go with the rest.
            if (!settled) discard();
        }
    }
}
