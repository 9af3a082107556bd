package cn.yongji.onestop.approval.cases.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.review.ResultNumber;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Cases in MongoDB, each list along an index that has its order. */
@Component
public final class MongoCases implements Cases {
    private static final String STATE = "state.";
    private static final String PROJECT = STATE + CaseMapping.PROJECT;
    private static final String UNIT = STATE + "unitUscc";
    private static final String AGENT = STATE + "agent";
    private static final String ACCEPTED_AT = STATE + CaseMapping.ACCEPTED_AT;
    private static final String NEXT_LOOK = STATE + CaseMapping.NEXT_LOOK;
    private static final String SUPERVISED_FOR = STATE + CaseMapping.SUPERVISED_FOR;
    private static final String RESULT_NUMBERS = STATE + CaseMapping.RESULT_NUMBERS;
    private static final String DUE_UP_TO = STATE + CaseMapping.DUE_UP_TO;
    private static final String ID = "_id";
    private static final int MOST_OF_A_PROJECT = 1_000;

    private final AggregateStore<Case> store;

    public MongoCases(AggregateStore<Case> store) {
        this.store = store.withIndex(Indexes.ascending(PROJECT, ACCEPTED_AT, ID))
                .withIndex(Indexes.ascending(UNIT, ACCEPTED_AT, ID))
                .withIndex(Indexes.ascending(AGENT, ACCEPTED_AT, ID))
                .withIndex(Indexes.ascending(SUPERVISED_FOR, PROJECT))
                .withIndex(Indexes.ascending(RESULT_NUMBERS, ACCEPTED_AT, ID))
                .withIndex(Indexes.ascending(NEXT_LOOK), new IndexOptions().sparse(true))
                .withIndex(Indexes.ascending(STATE + CaseMapping.NEXT_NOTICE), new IndexOptions().sparse(true))
                .withIndexOfThoseWith(DUE_UP_TO);
    }

    @Override
    public Optional<Case> find(String caseId) {
        return store.find(caseId).map(Stored::state);
    }

    @Override
    public List<Case> ofProject(String projectId, Optional<Place> after, int limit) {
        return inOrder(eq(PROJECT, projectId), after, limit);
    }

    @Override
    public List<Case> ofApplicant(Applicant applicant, Optional<Place> after, int limit) {
        var any = new ArrayList<Bson>();
        applicant.unit().ifPresent(it -> any.add(eq(UNIT, it)));
        applicant.agent().ifPresent(it -> any.add(eq(AGENT, it)));
        if (!applicant.projects().isEmpty()) any.add(in(PROJECT, applicant.projects()));
        return any.isEmpty() ? List.of() : inOrder(or(any), after, limit);
    }

    @Override
    public List<Case> supervisedFor(String projectId, MatterCode required) {
        var wanted = and(eq(SUPERVISED_FOR, required.value()), eq(PROJECT, projectId));
        return store.find(wanted, Sorts.ascending(ID), MOST_OF_A_PROJECT).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<Case> numbered(ResultNumber number, int limit) {
        return inOrder(eq(RESULT_NUMBERS, number.key()), Optional.empty(), limit);
    }

    /** Those that somebody has to look at by that day. */
    public static Bson watchedUpTo(LocalDate day) {
        return lte(NEXT_LOOK, day.toString());
    }

    public static Bson byWatch() {
        return Sorts.ascending(NEXT_LOOK);
    }

    /** A place in the order of deadlines. */
    public record Mark(String due, String caseId) {
        public static Mark before(LocalDate day) {
            return new Mark(day.toString(), "");
        }
    }

    /** Those with their last open deadline behind a place. */
    public static Bson dueAfter(Mark mark) {
        return and(gte(DUE_UP_TO, mark.due()), or(gt(DUE_UP_TO, mark.due()), gt(ID, mark.caseId())));
    }

    public static Bson byDue() {
        return Sorts.ascending(DUE_UP_TO, ID);
    }

    /** The place of a document. */
    public static Mark markOf(BsonDocument document) {
        var state = document.getDocument("state");
        return new Mark(
                state.getString(CaseMapping.DUE_UP_TO).getValue(),
                document.getString(ID).getValue());
    }

    private List<Case> inOrder(Bson wanted, Optional<Place> after, int limit) {
        var filter = after.map(place -> and(
                        wanted, gte(ACCEPTED_AT, at(place)), or(gt(ACCEPTED_AT, at(place)), gt(ID, place.caseId()))))
                .orElse(wanted);
        return store.find(filter, Sorts.ascending(ACCEPTED_AT, ID), limit).stream()
                .map(Stored::state)
                .toList();
    }

    private static Date at(Place place) {
        return Date.from(place.acceptedAt());
    }
}
