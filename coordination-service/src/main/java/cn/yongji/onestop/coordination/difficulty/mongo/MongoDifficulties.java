package cn.yongji.onestop.coordination.difficulty.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.project.mongo.SightFilter;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Difficulties in MongoDB, each list along an index that has its order. */
@Component
public final class MongoDifficulties implements Difficulties {
    private static final String PROJECT = DifficultyMapping.MAPPING.field(DifficultyMapping.PROJECT);
    private static final String CLASS = DifficultyMapping.MAPPING.field(DifficultyMapping.CLASS);
    private static final String RAISED_AT = DifficultyMapping.MAPPING.field(DifficultyMapping.RAISED_AT);
    private static final String STATUS = DifficultyMapping.MAPPING.field(DifficultyMapping.STATUS);
    private static final String STATE = DifficultyMapping.MAPPING.field(DifficultyMapping.STATE);
    private static final String DEPARTMENTS = DifficultyMapping.MAPPING.field(DifficultyMapping.DEPARTMENTS);
    private static final String WATCH = DifficultyMapping.MAPPING.field(DifficultyMapping.WATCH);
    private static final String REMIND = DifficultyMapping.MAPPING.field(DifficultyMapping.REMIND);
    private static final String ID = "_id";

    private final AggregateStore<Difficulty> store;

    public MongoDifficulties(AggregateStore<Difficulty> store) {
        this.store = store.withIndex(Indexes.ascending(PROJECT, RAISED_AT, ID))
                .withIndex(Indexes.ascending(DEPARTMENTS, RAISED_AT, ID))
                .withIndex(Indexes.ascending(STATUS, RAISED_AT, ID))
                .withIndex(Indexes.ascending(RAISED_AT, ID))
                .withIndex(Indexes.ascending(WATCH), new IndexOptions().sparse(true))
                .withIndex(Indexes.ascending(REMIND), new IndexOptions().sparse(true));
    }

    @Override
    public List<Difficulty> list(Wanted wanted, Optional<Place> after, int limit) {
        var filters = new ArrayList<Bson>();
        wanted.projectId().ifPresent(it -> filters.add(eq(PROJECT, it)));
        wanted.sight().ifPresent(it -> filters.add(SightFilter.of(it, PROJECT, DEPARTMENTS)));
        wanted.state().ifPresent(it -> filters.add(is(it)));
        wanted.problemClass().ifPresent(it -> filters.add(eq(CLASS, it.name())));
        return page(filters, after, limit);
    }

    /** Documents of earlier days do not say their state but whether they are closed. */
    private static Bson is(State state) {
        return switch (state) {
            case OPEN -> and(unclosed(), in(STATE, Arrays.asList(state.name(), null)));
            case MEETING_SCHEDULED, RESOLVED -> eq(STATE, state.name());
            case CLOSED -> eq(STATUS, DifficultyMapping.CLOSED);
        };
    }

    private static Bson unclosed() {
        return eq(STATUS, DifficultyMapping.OPEN);
    }

    @Override
    public List<Difficulty> unclosed(Optional<String> projectId, Optional<Place> after, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(unclosed());
        projectId.ifPresent(it -> filters.add(eq(PROJECT, it)));
        return page(filters, after, limit);
    }

    private List<Difficulty> page(List<Bson> filters, Optional<Place> after, int limit) {
        // The range runs along the index; the rest only tells apart difficulties raised in the same millisecond.
        after.ifPresent(place ->
                filters.add(and(gte(RAISED_AT, at(place)), or(gt(RAISED_AT, at(place)), gt(ID, place.problemId())))));
        var filter = filters.isEmpty() ? new Document() : and(filters);
        return store.find(filter, Sorts.ascending(RAISED_AT, ID), limit).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<String> overdue(LocalDate today, int limit) {
        return store.find(lt(WATCH, today.toString()), Sorts.ascending(WATCH), limit).stream()
                .map(Stored::id)
                .toList();
    }

    @Override
    public List<String> toRemind(LocalDate today, int limit) {
        return store.find(lte(REMIND, today.toString()), Sorts.ascending(REMIND), limit).stream()
                .map(Stored::id)
                .toList();
    }

    private static Date at(Place place) {
        return Date.from(place.raisedAt());
    }
}
