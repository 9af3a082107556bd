package cn.yongji.onestop.intake.papers.evidence.mongo;

import cn.yongji.onestop.intake.papers.evidence.HeldSlots;
import cn.yongji.onestop.intake.papers.evidence.HeldSlots.Holder;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Filled slots in MongoDB: the identity is the slot, so the store itself sees to it that one fills it. */
@Component
final class MongoHeldSlots implements HeldSlots {
    private static final String MATERIAL = "materialId";
    private static final String SINCE = "since";

    private static final String EARLIER = "earlier-materials";

    private final MongoCollection<Document> slots;
    private final MongoCollection<Document> progress;

    MongoHeldSlots(MongoDatabase database) {
        this.slots = database.getCollection("held_slots");
        this.progress = database.getCollection("held_slots_progress");
    }

    @Override
    public Optional<Holder> holder(String key) {
        return Optional.ofNullable(slots.find(new Document("_id", key)).first())
                .map(it -> new Holder(it.getString(MATERIAL), it.getDate(SINCE).toInstant()));
    }

    @Override
    public Reached reached() {
        return Optional.ofNullable(progress.find(new Document("_id", EARLIER)).first())
                .map(it -> new Reached(Optional.ofNullable(it.getString("after")), it.getBoolean("done", false)))
                .orElseGet(() -> new Reached(Optional.empty(), false));
    }

    @Override
    public void reach(Reached reached) {
        var document = new Document("_id", EARLIER).append("done", reached.done());
        reached.after().ifPresent(it -> document.append("after", it));
        progress.replaceOne(new Document("_id", EARLIER), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean fill(String key, Holder holder, Optional<Holder> expected) {
        var since = Date.from(holder.since());
        if (expected.isPresent()) {
            var before =
                    new Document("_id", key).append(MATERIAL, expected.get().materialId());
            var next = Updates.combine(Updates.set(MATERIAL, holder.materialId()), Updates.set(SINCE, since));
            return slots.updateOne(before, next).getMatchedCount() == 1;
        }
        try {
            slots.insertOne(new Document("_id", key)
                    .append(MATERIAL, holder.materialId())
                    .append(SINCE, since));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }
}
