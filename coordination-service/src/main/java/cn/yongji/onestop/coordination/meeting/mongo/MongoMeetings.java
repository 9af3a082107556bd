package cn.yongji.onestop.coordination.meeting.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.project.domain.Sight;
import cn.yongji.onestop.coordination.project.mongo.SightFilter;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Meetings in MongoDB, each list along an index that has its order. */
@Component
public final class MongoMeetings implements Meetings {
    private static final String PROJECT = MeetingMapping.MAPPING.field(MeetingMapping.PROJECT);
    private static final String PROBLEM = MeetingMapping.MAPPING.field(MeetingMapping.PROBLEM);
    private static final String DEPARTMENTS = MeetingMapping.MAPPING.field(MeetingMapping.DEPARTMENTS);
    private static final String ASKED_BY = MeetingMapping.MAPPING.field(MeetingMapping.ASKED_BY);
    private static final String ASKED_AT = MeetingMapping.MAPPING.field(MeetingMapping.ASKED_AT);
    private static final String HALF_WAY = MeetingMapping.MAPPING.field(MeetingMapping.HALF_WAY);
    private static final String STATUS = MeetingMapping.MAPPING.field(MeetingMapping.STATUS);
    private static final String DATE = MeetingMapping.MAPPING.field(MeetingMapping.DATE);
    private static final String ID = "_id";

    private final AggregateStore<Meeting> store;

    public MongoMeetings(AggregateStore<Meeting> store) {
        this.store = store.withIndex(Indexes.ascending(PROJECT, ASKED_AT, ID))
                .withIndex(Indexes.ascending(PROBLEM, ASKED_AT, ID))
                .withIndex(Indexes.ascending(DEPARTMENTS, ASKED_AT, ID))
                .withIndex(Indexes.ascending(ASKED_AT, ID))
                .withIndex(Indexes.ascending(STATUS, ID))
                .withIndex(Indexes.ascending(PROJECT, DATE, ID))
                .withIndex(Indexes.ascending(DEPARTMENTS, DATE, ID))
                .withIndex(Indexes.ascending(ASKED_BY, DATE, ID))
                .withIndex(Indexes.ascending(HALF_WAY), new IndexOptions().sparse(true));
    }

    @Override
    public List<Meeting> list(Wanted wanted, Optional<Place> after, int limit) {
        var filters = new ArrayList<Bson>();
        wanted.problemId().ifPresent(it -> filters.add(eq(PROBLEM, it)));
        wanted.projectId().ifPresent(it -> filters.add(eq(PROJECT, it)));
        wanted.sight().ifPresent(it -> filters.add(SightFilter.of(it, PROJECT, DEPARTMENTS)));
        after.ifPresent(place ->
                filters.add(and(gte(ASKED_AT, at(place)), or(gt(ASKED_AT, at(place)), gt(ID, place.meetingId())))));
        var filter = filters.isEmpty() ? new Document() : and(filters);
        return store.find(filter, Sorts.ascending(ASKED_AT, ID), limit).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<Meeting> scheduledFrom(LocalDate day, Optional<String> afterId, int limit) {
        var wanted = new ArrayList<Bson>(List.of(eq(STATUS, MeetingMapping.SCHEDULED), gte(DATE, day.toString())));
        afterId.ifPresent(id -> wanted.add(gt(ID, id)));
        return store.find(and(wanted), Sorts.ascending(ID), limit).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<Meeting> between(Sight sight, LocalDate from, LocalDate to, int limit) {
        return between(SightFilter.of(sight, PROJECT, DEPARTMENTS), from, to, limit);
    }

    @Override
    public List<Meeting> calledBy(String subject, LocalDate from, LocalDate to, int limit) {
        return between(eq(ASKED_BY, subject), from, to, limit);
    }

    private List<Meeting> between(Bson whose, LocalDate from, LocalDate to, int limit) {
        var days = and(gte(DATE, from.toString()), lte(DATE, to.toString()));
        return store.find(and(whose, days), Sorts.ascending(DATE, ID), limit).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<String> halfWay(Instant before, int limit) {
        return store.find(lt(HALF_WAY, Date.from(before)), Sorts.ascending(HALF_WAY), limit).stream()
                .map(Stored::id)
                .toList();
    }

    private static Date at(Place place) {
        return Date.from(place.askedAt());
    }
}
