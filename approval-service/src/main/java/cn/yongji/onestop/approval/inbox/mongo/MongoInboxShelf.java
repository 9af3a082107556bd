package cn.yongji.onestop.approval.inbox.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.approval.inbox.InboxFilter;
import cn.yongji.onestop.approval.inbox.InboxShelf;
import cn.yongji.onestop.approval.inbox.LightDays;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The shelf in MongoDB. Each list runs along an index in its own order, so a page costs the same among ten thousand and
 * among a million. A slip carries the version of its case: an instance that is late cannot put an older one in its place.
 */
@Component
public final class MongoInboxShelf implements InboxShelf {
    private static final String ID = "_id";
    private static final String DEPARTMENT = "department";
    private static final String ACCEPTED = "accepted";
    private static final String DUE = "due";
    private static final String KIND = "kind";
    private static final String STATUS = "status";
    private static final String MATTER = "matter";
    private static final String ASSIGNEE = "assignee";
    private static final String PROJECT = "project";
    private static final String RUNS = "runs";
    private static final String CASE = "case";
    private static final String VERSION = "version";

    private final MongoCollection<Document> slips;
    private final AggregateStore<Case> cases;
    private final WorkingCalendar calendar;

    public MongoInboxShelf(MongoDatabase database, AggregateStore<Case> cases, WorkingCalendar calendar) {
        this.slips = database.getCollection("inbox");
        this.cases = cases;
        this.calendar = calendar;
        slips.createIndex(Indexes.ascending(DEPARTMENT, ACCEPTED, ID));
        slips.createIndex(Indexes.ascending(DEPARTMENT, DUE, ID));
        for (var field : List.of(KIND, STATUS, MATTER, ASSIGNEE, PROJECT, RUNS))
            slips.createIndex(Indexes.ascending(DEPARTMENT, field, ACCEPTED, ID));
        slips.createIndex(Indexes.ascending(CASE));
    }

    @Override
    public List<Slip> find(
            DepartmentCode department, InboxFilter filter, LocalDate today, Optional<Slip> after, int limit) {
        var order = filter.byDueDay() ? DUE : ACCEPTED;
        var wanted = new ArrayList<Bson>();
        wanted.add(eq(DEPARTMENT, department.value()));
        filter.kind().ifPresent(kind -> wanted.add(is(kind)));
        filter.status().ifPresent(status -> wanted.add(eq(STATUS, status.name())));
        filter.matter().ifPresent(matter -> wanted.add(eq(MATTER, matter)));
        filter.assignee().ifPresent(assignee -> wanted.add(eq(ASSIGNEE, assignee)));
        filter.project().ifPresent(project -> wanted.add(eq(PROJECT, project)));
        filter.light().ifPresent(light -> wanted.addAll(dueWhen(light, today)));
        filter.dueBefore().ifPresent(day -> wanted.add(lt(DUE, day.toString())));
        // The range runs along the index; the rest only tells apart what has the same key.
        after.ifPresent(slip -> {
            wanted.add(gte(order, slip.key()));
            wanted.add(or(gt(order, slip.key()), gt(ID, slip.id())));
        });
        if (filter.byDueDay() && after.isEmpty()) wanted.add(gt(DUE, ""));
        return slips.find(and(wanted))
                .sort(Sorts.ascending(order, ID))
                .projection(Projections.include(order))
                .limit(limit)
                .map(slip -> new Slip(slip.getString(order), slip.getString(ID)))
                .into(new ArrayList<>());
    }

    /** Slips of earlier days say nothing of their kind and are reviews. */
    private static Bson is(Errand.Kind kind) {
        return kind == Errand.Kind.REVIEW ? in(KIND, Arrays.asList(kind.name(), null)) : eq(KIND, kind.name());
    }

    /** The exact colour is asked of the errand. */
    private List<Bson> dueWhen(Light.Colour light, LocalDate today) {
        var wanted = new ArrayList<Bson>();
        var days = LightDays.of(light, calendar, today);
        if (days.isEmpty()) wanted.add(eq(RUNS, false));
        days.flatMap(LightDays::after).ifPresent(day -> wanted.add(gt(DUE, day.toString())));
        days.flatMap(LightDays::upTo).ifPresent(day -> wanted.add(lte(DUE, day.toString())));
        return wanted;
    }

    @Override
    public Map<String, Case> casesOf(Set<String> ids) {
        var found = new HashMap<String, Case>();
        if (ids.isEmpty()) return found;
        cases.find(in(ID, ids), Sorts.ascending(ID), ids.size()).forEach(it -> found.put(it.id(), it.state()));
        return found;
    }

    @Override
    public void refresh(Set<String> ids) {
        var current = cases.find(in(ID, ids), Sorts.ascending(ID), ids.size());
        var writes = new ArrayList<WriteModel<Document>>();
        for (var it : current) {
            Errand.in(it.state()).forEach(errand -> writes.add(put(it, errand)));
        }
        write(writes);
        // Only now: what was put above carries the version of its case, everything older is no longer open.
        write(current.stream()
                .<WriteModel<Document>>map(
                        it -> new DeleteManyModel<>(and(eq(CASE, it.id()), lt(VERSION, it.version()))))
                .toList());
    }

    private WriteModel<Document> put(Stored<Case> it, Errand errand) {
        var id = errand.id();
        var due = errand.due(calendar);
        var slip = new Document(ID, id)
                .append(CASE, it.id())
                .append(VERSION, it.version())
                .append(DEPARTMENT, errand.department().value())
                .append(KIND, errand.kind().name())
                .append(ACCEPTED, errand.since().toString())
                .append(MATTER, errand.review().matter().value())
                .append(ASSIGNEE, InboxFilter.assigneeOf(errand))
                .append(PROJECT, it.state().application().projectId())
                .append(RUNS, due.isPresent());
        if (errand.kind() == Errand.Kind.REVIEW) {
            slip.append(STATUS, ReviewStatus.of(errand.review()).name());
        }
        due.ifPresent(day -> slip.append(DUE, day.date().toString()));
        return new ReplaceOneModel<>(
                and(eq(ID, id), lt(VERSION, it.version())), slip, new ReplaceOptions().upsert(true));
    }

    private void write(List<? extends WriteModel<Document>> writes) {
        if (writes.isEmpty()) return;
        try {
            slips.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // A slip of this version or a newer one is there: somebody else was quicker.
            var others =
                    e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
            if (others) throw e;
        }
    }
}
