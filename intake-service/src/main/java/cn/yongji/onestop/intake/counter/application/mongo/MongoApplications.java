package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.application.FiledTwice;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Applications in MongoDB. */
@Component
final class MongoApplications implements Applications {
    private static final String PROJECT = ApplicationDocuments.MAPPING.field("projectId");
    private static final String WAITS_FOR = ApplicationDocuments.MAPPING.field("course.waitsFor");
    private static final String MATERIALS = ApplicationDocuments.MAPPING.field("materialIds");
    private static final String MATTER_KEYS = ApplicationDocuments.MAPPING.field("matterKeys");
    private static final String TOUCHED_AT = ApplicationDocuments.MAPPING.field("touchedAt");
    private static final String ANSWER_BY = ApplicationDocuments.MAPPING.field("answerBy");
    private static final String GAP_FIRST = ApplicationDocuments.MAPPING.field("gapFirst");
    private static final String UNIT = ApplicationDocuments.MAPPING.field("unitUscc");
    private static final String DEPARTMENTS = ApplicationDocuments.MAPPING.field("departments");
    private static final String GAP_DUE = ApplicationDocuments.MAPPING.field("gapDue");

    private final AggregateStore<Application> store;

    MongoApplications(AggregateStores stores) {
        var sparse = new IndexOptions().sparse(true);
        this.store = stores.of(ApplicationDocuments.MAPPING)
                .withIndex(ascending(PROJECT, "_id"))
                .withIndex(ascending(MATERIALS))
                .withIndex(
                        ascending(MATTER_KEYS), new IndexOptions().unique(true).sparse(true))
                .withIndex(ascending(TOUCHED_AT), sparse)
                .withIndex(ascending(ANSWER_BY), sparse)
                .withIndex(ascending(GAP_DUE), sparse)
                .withIndex(ascending(GAP_FIRST, "_id"), sparse);
    }

    private static Bson ascending(String... fields) {
        return Indexes.ascending(fields);
    }

    @Override
    public AggregateStore<Application> store() {
        return store;
    }

    @Override
    public List<Stored<Application>> ofProject(String projectId, Optional<String> after, int limit) {
        var filter = new Document(PROJECT, projectId);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Stored<Application>> waitingFor(
            String projectId, Set<MatterCode> matters, Optional<String> after, int limit) {
        var codes = matters.stream().map(MatterCode::value).toList();
        var filter = new Document(PROJECT, projectId).append(WAITS_FOR, new Document("$in", codes));
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Stored<Application>> naming(String materialId, Optional<String> after, int limit) {
        var filter = new Document(MATERIALS, materialId);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public Optional<Stored<Application>> holding(String projectId, List<MatterCode> matters) {
        var keys = matters.stream()
                .map(it -> ApplicationFinds.matterKey(projectId, it))
                .toList();
        return store.find(new Document(MATTER_KEYS, new Document("$in", keys)), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    @Override
    public <T> T filing(Supplier<T> write) {
        try {
            return write.get();
        } catch (AggregateExists e) {
            throw new FiledTwice(e);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) throw new FiledTwice(e);
            throw e;
        }
    }

    @Override
    public List<Stored<Application>> draftsUntouchedSince(Instant instant, int limit) {
        return store.find(
                new Document(TOUCHED_AT, new Document("$lte", Date.from(instant))), Sorts.ascending(TOUCHED_AT), limit);
    }

    @Override
    public List<Stored<Application>> toBeAnsweredBefore(LocalDate day, int limit) {
        return store.find(
                new Document(ANSWER_BY, new Document("$lt", day.toString())), Sorts.ascending(ANSWER_BY), limit);
    }

    @Override
    public List<Stored<Application>> withGapsOf(GapOwners among, Optional<GapPlace> after, int limit) {
        var wanted = new ArrayList<Bson>();
        // The range runs along the index; the rest only tells apart what has the same day.
        wanted.add(
                after.isPresent()
                        ? Filters.gte(GAP_FIRST, after.get().firstDay().toString())
                        : Filters.gt(GAP_FIRST, ""));
        after.ifPresent(place -> wanted.add(Filters.or(
                Filters.gt(GAP_FIRST, place.firstDay().toString()), Filters.gte("_id", place.applicationId()))));
        among.unitUscc().ifPresent(it -> wanted.add(Filters.eq(UNIT, it)));
        among.projects().ifPresent(it -> wanted.add(Filters.in(PROJECT, it)));
        among.department().ifPresent(it -> wanted.add(Filters.eq(DEPARTMENTS, it)));
        return store.find(Filters.and(wanted), Sorts.ascending(GAP_FIRST, "_id"), limit);
    }

    @Override
    public List<Stored<Application>> withGapsDueUpTo(LocalDate day, int limit) {
        return store.find(new Document(GAP_DUE, new Document("$lte", day.toString())), Sorts.ascending(GAP_DUE), limit);
    }
}
