package cn.yongji.onestop.approval.inbox.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.approval.inbox.ErrandSource;
import cn.yongji.onestop.approval.inbox.ErrandSources;
import cn.yongji.onestop.approval.inbox.InboxFilter;
import cn.yongji.onestop.approval.inbox.InboxShelf;
import cn.yongji.onestop.approval.inbox.LightDays;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The shelf in MongoDB. Each list runs along an index in its own order, so a page costs the same among ten thousand and
 * among a million. A slip carries the version of what it comes from: an instance that is late cannot put an older one in its place.
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
    /** What it comes from: for long only cases. */
    private static final String SOURCE = "case";

    private static final String UNTIL = "until";
    private static final String VERSION = "version";

    private final MongoCollection<Document> slips;
    private final ErrandSources sources;
    private final WorkingCalendar calendar;

    public MongoInboxShelf(MongoDatabase database, ErrandSources sources, WorkingCalendar calendar) {
        this.slips = database.getCollection("inbox");
        this.sources = sources;
        this.calendar = calendar;
        slips.createIndex(Indexes.ascending(DEPARTMENT, ACCEPTED, ID));
        slips.createIndex(Indexes.ascending(DEPARTMENT, DUE, ID));
        for (var field : List.of(KIND, STATUS, MATTER, ASSIGNEE, PROJECT, RUNS))
            slips.createIndex(Indexes.ascending(DEPARTMENT, field, ACCEPTED, ID));
        slips.createIndex(Indexes.ascending(SOURCE));
        slips.createIndex(Indexes.ascending(UNTIL), new IndexOptions().sparse(true));
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
        if (light == Light.Colour.GREEN) return dueWhenGreen(today);
        var days = LightDays.of(light, calendar, today);
        if (days.isEmpty()) wanted.add(eq(RUNS, false));
        days.flatMap(LightDays::after).ifPresent(day -> wanted.add(gt(DUE, day.toString())));
        days.flatMap(LightDays::upTo).ifPresent(day -> wanted.add(lte(DUE, day.toString())));
        return wanted;
    }

    /** A problem that has few days altogether is green among days on which all else is yellow. */
    private List<Bson> dueWhenGreen(LocalDate today) {
        var wanted = new ArrayList<Bson>();
        var green = LightDays.of(Light.Colour.GREEN, calendar, today).flatMap(LightDays::after);
        LightDays.of(Light.Colour.YELLOW, calendar, today)
                .flatMap(LightDays::after)
                .ifPresent(day -> wanted.add(gt(DUE, day.toString())));
        green.ifPresent(day -> wanted.add(or(gt(DUE, day.toString()), is(Errand.Kind.PROBLEM))));
        return wanted;
    }

    @Override
    public void refresh(ErrandSource kind, Set<String> ids) {
        var current = sources.of(kind, ids);
        write(current.stream()
                .flatMap(it -> it.errands().stream().map(errand -> put(it, errand)))
                .toList());
        // Only now: what was put above carries the version of its source, everything older does not wait any more.
        write(current.stream()
                .map(it -> new DeleteManyModel<Document>(and(eq(SOURCE, it.id()), lt(VERSION, it.version()))))
                .toList());
    }

    @Override
    public void clear(Instant now) {
        slips.deleteMany(lt(UNTIL, now.toString()));
    }

    private WriteModel<Document> put(ErrandSources.Current it, Errand errand) {
        var id = errand.id();
        var due = errand.due(calendar);
        var slip = new Document(ID, id)
                .append(SOURCE, it.id())
                .append(VERSION, it.version())
                .append(DEPARTMENT, errand.department().value())
                .append(KIND, errand.kind().name())
                .append(ACCEPTED, errand.since().toString())
                .append(ASSIGNEE, errand.assignee())
                .append(PROJECT, errand.projectId())
                .append(RUNS, due.isPresent());
        errand.matter().ifPresent(matter -> slip.append(MATTER, matter.value()));
        errand.status().ifPresent(status -> slip.append(STATUS, status.name()));
        due.ifPresent(day -> slip.append(DUE, day.date().toString()));
        errand.until().ifPresent(end -> slip.append(UNTIL, end.toString()));
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
