package cn.yongji.onestop.intake.papers.upload.mongo;

import cn.yongji.onestop.intake.papers.upload.PartedUploads;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Uploads in parts in MongoDB. */
@Component
final class MongoPartedUploads implements PartedUploads {
    private final AggregateStore<PartedUpload> store;

    MongoPartedUploads(AggregateStores stores) {
        this.store = stores.of(PartedUploadDocuments.MAPPING)
                .withIndex(Indexes.ascending(PartedUploadDocuments.WAITS_UNTIL), new IndexOptions().sparse(true));
    }

    @Override
    public AggregateStore<PartedUpload> store() {
        return store;
    }

    @Override
    public List<Stored<PartedUpload>> expired(Instant at, int limit) {
        var due = new Document(PartedUploadDocuments.WAITS_UNTIL, new Document("$lte", Date.from(at)));
        return store.find(due, Sorts.ascending(PartedUploadDocuments.WAITS_UNTIL), limit);
    }
}
