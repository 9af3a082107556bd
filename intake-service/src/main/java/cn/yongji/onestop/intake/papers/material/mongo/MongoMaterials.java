package cn.yongji.onestop.intake.papers.material.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialStanding;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Materials in MongoDB. Name, content and project of a material never change, so those seen before are remembered: a
 * submission that names twenty materials need not read them again. What may change, the
 * slots and whether it may be used, is never judged from memory.
 */
@Component
final class MongoMaterials implements Materials {
    private static final int REMEMBERED = 10_000;

    private final AggregateStore<Material> store;
    private final Cache<String, Material> seen =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    MongoMaterials(AggregateStores stores) {
        this.store = stores.of(MaterialDocuments.MAPPING)
                .withIndex(ascending(MaterialDocuments.PROJECT, "_id"))
                .withIndex(ascending(MaterialDocuments.EXPIRES), new IndexOptions().sparse(true));
    }

    @Override
    public AggregateStore<Material> store() {
        return store;
    }

    @Override
    public Map<String, Material> named(Collection<String> ids) {
        var found = new HashMap<String, Material>();
        var unseen = new ArrayList<String>();
        for (var id : ids) {
            var known = seen.getIfPresent(id);
            if (known == null) unseen.add(id);
            else found.put(id, known);
        }
        if (unseen.isEmpty()) return found;
        for (var stored : store.find(Filters.in("_id", unseen), Sorts.ascending("_id"), unseen.size())) {
            seen.put(stored.id(), stored.state());
            found.put(stored.id(), stored.state());
        }
        return found;
    }

    @Override
    public List<Stored<Material>> page(String projectId, Optional<String> after, int limit) {
        var filter = new Document(MaterialDocuments.PROJECT, projectId);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Stored<Material>> all(Optional<String> after, int limit) {
        var filter = after.map(id -> Filters.gt("_id", id)).orElseGet(Filters::empty);
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public Map<String, String> unusable(Collection<String> ids, LocalDate day) {
        if (ids.isEmpty()) return Map.of();
        var why = new HashMap<String, String>();
        // Remembered flags may be old: of what is remembered only the period is believed.
        named(ids)
                .forEach((id, material) -> MaterialStanding.within(
                                material.standing().validity())
                        .impediment(day)
                        .ifPresent(it -> why.put(id, it)));
        var flagged = new Document("_id", new Document("$in", List.copyOf(ids))).append(MaterialDocuments.BARRED, true);
        for (var stored : store.find(flagged, Sorts.ascending("_id"), ids.size())) {
            stored.state().standing().impediment(day).ifPresent(it -> why.put(stored.id(), it));
        }
        return why;
    }

    @Override
    public List<Stored<Material>> expired(LocalDate today, int limit) {
        var due = new Document(MaterialDocuments.EXPIRES, new Document("$lt", today.toString()));
        return store.find(due, Sorts.ascending(MaterialDocuments.EXPIRES), limit);
    }
}
