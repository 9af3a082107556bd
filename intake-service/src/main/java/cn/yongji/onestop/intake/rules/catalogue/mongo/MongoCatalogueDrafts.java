package cn.yongji.onestop.intake.rules.catalogue.mongo;

import static com.mongodb.client.model.Filters.gt;

import cn.yongji.onestop.intake.rules.catalogue.CatalogueDrafts;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Drafts in MongoDB, each under the name of its version: two can never become the same version. */
@Component
final class MongoCatalogueDrafts implements CatalogueDrafts {
    /** More versions than a city publishes in a lifetime. */
    private static final int MOST = 1_000;

    private static final String STATUS = DraftDocuments.MAPPING.field("status");

    private final AggregateStore<CatalogueDraft> store;

    MongoCatalogueDrafts(AggregateStores stores) {
        this.store = stores.of(DraftDocuments.MAPPING).withIndex(Indexes.ascending(STATUS));
    }

    @Override
    public AggregateStore<CatalogueDraft> store() {
        return store;
    }

    @Override
    public List<Stored<CatalogueDraft>> page(Optional<String> behind, int limit) {
        var filter = behind.<org.bson.conversions.Bson>map(id -> gt("_id", id)).orElseGet(Document::new);
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public List<CatalogueDraft.Published> published() {
        return store.find(new Document(STATUS, DraftDocuments.PUBLISHED), Sorts.ascending("_id"), MOST).stream()
                .map(Stored::state)
                .filter(CatalogueDraft.Published.class::isInstance)
                .map(CatalogueDraft.Published.class::cast)
                .toList();
    }
}
