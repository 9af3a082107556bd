package cn.yongji.onestop.approval.feed.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.approval.feed.domain.FeedEntry;
import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * A feed is a chain of blocks; the identity of a block is the place of its first entry. A writer takes the place after
 * the end it has seen, and of two that saw the same end one finds the place taken, looks again at what is new and goes
 * on behind it. So there is never a hole, and what was told before is recognised by what stands up to the end that was
 * seen: nobody can have added it since, or the place would be taken.
 */
@Component
public final class MongoFeeds implements Feeds {
    private static final int BLOCK = 100;
    private static final int ATTEMPTS = 100;
    private static final int BATCH = 20;

    static final String DEPARTMENT = "department";
    static final String LAST = "last";
    static final String SUBJECTS = "subjects";
    static final String NEWEST = "newest";

    private final MongoCollection<Document> blocks;
    private final Lock writing = new ReentrantLock();
    private final Map<DepartmentCode, KnownEnd> ends = new HashMap<>();

    public MongoFeeds(MongoDatabase database) {
        blocks = database.getCollection("feedBlocks");
        blocks.createIndex(Indexes.ascending(DEPARTMENT, LAST));
        blocks.createIndex(Indexes.ascending(DEPARTMENT, SUBJECTS));
        blocks.createIndex(Indexes.ascending(NEWEST));
    }

    @Override
    public void append(Map<DepartmentCode, List<WorkNotice>> notices) {
        // Only spares this instance from racing against itself; the places are what keeps writers apart.
        writing.lock();
        try {
            appendAll(notices);
            notices.keySet().stream().map(ends::get).filter(Objects::nonNull).forEach(KnownEnd::shrink);
        } finally {
            writing.unlock();
        }
    }

    private void appendAll(Map<DepartmentCode, List<WorkNotice>> notices) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            notices.keySet().forEach(department -> ends.computeIfAbsent(department, it -> new KnownEnd(last(it))));
            learn(notices);
            var fresh = new LinkedHashMap<DepartmentCode, List<WorkNotice>>();
            notices.forEach((department, all) -> {
                var some = fresh(department, all);
                if (!some.isEmpty()) fresh.put(department, some);
            });
            if (fresh.isEmpty()) return;
            if (!added(fresh)) LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000));
        }
        throw new AggregateBusy("the feeds of " + notices.keySet() + " are contended");
    }

    private KnownEnd end(DepartmentCode department) {
        return Objects.requireNonNull(ends.get(department));
    }

    /** Looks up what the feeds have of subjects not heard of lately. Read after the end was, never before. */
    private void learn(Map<DepartmentCode, List<WorkNotice>> notices) {
        var wanted = new HashMap<DepartmentCode, Map<String, Set<WorkNotice.Source>>>();
        notices.forEach((department, all) -> {
            for (var notice : all) {
                var subject = notice.source().subject();
                if (!end(department).knows(subject))
                    wanted.computeIfAbsent(department, _ -> new HashMap<>()).put(subject, new HashSet<>());
            }
        });
        if (wanted.isEmpty()) return;
        var departments = wanted.keySet().stream().map(DepartmentCode::value).toList();
        var subjects = wanted.values().stream()
                .flatMap(it -> it.keySet().stream())
                .distinct()
                .toList();
        var found = blocks.find(and(in(DEPARTMENT, departments), in(SUBJECTS, subjects)))
                .projection(Projections.include(DEPARTMENT, FeedDocuments.ENTRIES));
        for (var block : found) {
            var bySubject = wanted.get(DepartmentCode.of(block.getString(DEPARTMENT)));
            for (var source : FeedDocuments.sources(block)) {
                var told = bySubject == null ? null : bySubject.get(source.subject());
                if (told != null) told.add(source);
            }
        }
        wanted.forEach((department, bySubject) -> bySubject.forEach(end(department)::note));
    }

    private List<WorkNotice> fresh(DepartmentCode department, List<WorkNotice> notices) {
        var end = end(department);
        var seen = new HashSet<WorkNotice.Source>();
        return notices.stream()
                .filter(notice -> !end.has(notice.source()) && seen.add(notice.source()))
                .limit(BLOCK)
                .toList();
    }

    /** Writes a block for each feed; false if the place of one was taken. Its end is looked up anew then. */
    private boolean added(Map<DepartmentCode, List<WorkNotice>> fresh) {
        var written = new ArrayList<DepartmentCode>(fresh.keySet());
        var documents = written.stream()
                .map(department -> FeedDocuments.block(
                        department, end(department).last() + 1, Objects.requireNonNull(fresh.get(department))))
                .toList();
        var taken = new HashSet<DepartmentCode>();
        // Unless the store says what became of them, nothing is known of these feeds any more.
        var unsure = new HashMap<DepartmentCode, KnownEnd>();
        written.forEach(department -> unsure.put(department, Objects.requireNonNull(ends.remove(department))));
        try {
            blocks.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
                taken.add(written.get(error.getIndex()));
            }
            if (e.getWriteConcernError() != null) throw e;
        }
        unsure.forEach((department, end) -> {
            if (taken.contains(department)) return;
            end.added(Objects.requireNonNull(fresh.get(department)));
            ends.put(department, end);
        });
        return taken.isEmpty();
    }

    @Override
    public FeedPart read(DepartmentCode department, long after, int limit) {
        var entries = new ArrayList<FeedEntry>();
        var expected = after + 1;
        var found = blocks.find(and(eq(DEPARTMENT, department.value()), gt(LAST, after)))
                .sort(Sorts.ascending(LAST))
                .batchSize(BATCH)
                .limit(limit);
        for (var block : found) {
            var first = FeedDocuments.first(block);
            if (first > expected) {
                // A scan may pass a place just before it is taken and see the next one; the reader comes back for both.
                if (entries.isEmpty() && isOldest(department, first)) return new FeedPart.Expired(first);
                break;
            }
            for (var entry : FeedDocuments.entries(block)) {
                if (entry.position() <= after) continue;
                if (entries.size() == limit) return new FeedPart.Read(entries);
                entries.add(entry);
            }
            expected = FeedDocuments.last(block) + 1;
        }
        if (entries.isEmpty() && after > 0) {
            var last = last(department);
            if (after > last) return new FeedPart.Unknown(last);
        }
        return new FeedPart.Read(entries);
    }

    private boolean isOldest(DepartmentCode department, long first) {
        return edge(department, Sorts.ascending(LAST)).map(FeedDocuments::first).orElse(0L) == first;
    }

    @Override
    public long last(DepartmentCode department) {
        return edge(department, Sorts.descending(LAST)).map(FeedDocuments::last).orElse(0L);
    }

    private Optional<Document> edge(DepartmentCode department, Bson order) {
        return Optional.ofNullable(blocks.find(eq(DEPARTMENT, department.value()))
                .sort(order)
                .projection(Projections.include(FeedDocuments.FIRST, LAST))
                .limit(1)
                .first());
    }

    @Override
    public long forget(Instant olderThan) {
        var limit = Date.from(olderThan);
        var departments = new HashSet<String>();
        blocks.find(lt(NEWEST, limit))
                .projection(Projections.include(DEPARTMENT))
                .limit(1_000)
                .forEach(block -> departments.add(block.getString(DEPARTMENT)));
        return departments.stream()
                .mapToLong(department -> forget(DepartmentCode.of(department), limit))
                .sum();
    }

    /** From the front only, so that what is kept has no hole; and never the end, from which the numbers go on. */
    private long forget(DepartmentCode department, Date limit) {
        var last = last(department);
        var removed = 0L;
        var oldest = blocks.find(eq(DEPARTMENT, department.value()))
                .sort(Sorts.ascending(LAST))
                .projection(Projections.include(NEWEST, LAST))
                .limit(1_000);
        for (var block : oldest) {
            if (!block.getDate(NEWEST).before(limit) || FeedDocuments.last(block) == last) break;
            removed += blocks.deleteOne(eq("_id", block.get("_id"))).getDeletedCount();
        }
        return removed;
    }
}
