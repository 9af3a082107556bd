package cn.yongji.onestop.approval.feed.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.approval.feed.domain.FeedEntry;
import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.feed.domain.Notice;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A feed is a chain of blocks; the identity of a block is the place of its first entry. A writer takes the place after
 * the end it has seen, and of two that saw the same end one finds the place taken, looks again at what is new and goes
 * on behind it. So there is never a hole, and what was told before is recognised by what stands up to the end that was
 * seen: nobody can have added it since, or the place would be taken.
 */
public final class MongoFeeds implements Feeds {
    private static final int BLOCK = 100;
    private static final int ATTEMPTS = 100;
    private static final int BATCH = 20;

    static final String DEPARTMENT = "department";
    static final String LAST = "last";
    static final String SUBJECTS = "subjects";
    static final String NEWEST = "newest";

    private final MongoCollection<Document> blocks;
    /** An end that was true once. It may be old: then the place after it is taken. */
    private final Map<String, Long> ends = new ConcurrentHashMap<>();

    public MongoFeeds(MongoDatabase database) {
        blocks = database.getCollection("feedBlocks");
        blocks.createIndex(Indexes.ascending(DEPARTMENT, LAST));
        blocks.createIndex(Indexes.ascending(DEPARTMENT, SUBJECTS));
        blocks.createIndex(Indexes.ascending(NEWEST));
    }

    @Override
    public void append(DepartmentCode department, List<Notice> notices) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var end = ends.computeIfAbsent(department.value(), _ -> last(department));
            var told = told(department, notices);
            var fresh = notices.stream()
                    .filter(notice -> told.add(notice.source()))
                    .limit(BLOCK)
                    .toList();
            if (fresh.isEmpty()) return;
            if (added(department, end, fresh)) continue;
            ends.remove(department.value(), end);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000));
        }
        throw new AggregateBusy("the feed of " + department + " is contended");
    }

    /** What of this the feed has already. Read after the end was, never before. */
    private Set<Notice.Source> told(DepartmentCode department, List<Notice> notices) {
        var subjects = notices.stream()
                .map(notice -> notice.source().subject())
                .distinct()
                .toList();
        var known = new HashSet<Notice.Source>();
        var found = blocks.find(and(eq(DEPARTMENT, department.value()), in(SUBJECTS, subjects)))
                .projection(Projections.include(FeedDocuments.ENTRIES));
        for (var block : found) {
            FeedDocuments.entries(block)
                    .forEach(entry -> known.add(entry.notice().source()));
        }
        return known;
    }

    private boolean added(DepartmentCode department, long end, List<Notice> fresh) {
        try {
            blocks.insertOne(FeedDocuments.block(department, end + 1, fresh));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
        ends.put(department.value(), end + fresh.size());
        return true;
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
