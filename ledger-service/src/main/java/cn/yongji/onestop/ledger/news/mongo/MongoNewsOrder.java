package cn.yongji.onestop.ledger.news.mongo;

import cn.yongji.onestop.ledger.news.domain.NewsBlock;
import cn.yongji.onestop.ledger.news.domain.NewsBlock.NewsStretch;
import cn.yongji.onestop.ledger.news.domain.NewsOrder;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
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

/**
 * A chain of blocks, each under its number. A writer takes the number behind the end that it has seen, and of two that saw
 * the same end one finds it taken and looks again. What already has its place is looked up after the end was, so it is
 * complete if the number is still free: nothing gets two places, and no place is left out.
 */
public final class MongoNewsOrder implements NewsOrder {
    private static final String STRETCHES = "stretches";
    private static final String PROJECT = "project";
    private static final String OF_PROJECT = STRETCHES + "." + PROJECT;
    private static final int LARGEST = 500;
    private static final int ROUND = 500;
    private static final int ATTEMPTS = 100;

    private final MongoCollection<Document> blocks;
    private final Lock writing = new ReentrantLock();
    private final PlacedLedgers placed = new PlacedLedgers();

    public MongoNewsOrder(MongoDatabase database) {
        this.blocks = database.getCollection("news");
    }

    /** Creates what reading by project needs; does nothing where it exists. */
    public void prepare() {
        blocks.createIndex(new Document(OF_PROJECT, 1).append("_id", 1));
    }

    @Override
    public void place(Map<String, Long> lengths) {
        // Only spares this instance from racing against itself; the numbers are what keeps writers apart.
        writing.lock();
        try {
            var rest = List.copyOf(lengths.entrySet());
            for (var from = 0; from < rest.size(); from += LARGEST) {
                placeAll(rest.subList(from, Math.min(rest.size(), from + LARGEST)));
            }
            placed.shrink();
        } finally {
            writing.unlock();
        }
    }

    private void placeAll(List<Map.Entry<String, Long>> lengths) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            learn(lengths);
            var fresh = lengths.stream()
                    .filter(it -> it.getValue() > placed.upTo(it.getKey()))
                    .map(it -> new NewsStretch(it.getKey(), placed.upTo(it.getKey()) + 1, it.getValue()))
                    .toList();
            if (fresh.isEmpty()) return;
            var block = new NewsBlock(placed.end() + 1, fresh);
            if (insert(block)) {
                placed.follow(block);
                return;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000));
        }
        throw new AggregateBusy("the order of news: another writer was first " + ATTEMPTS + " times");
    }

    /** Looks up the end, and then what these ledgers have up to it. */
    private void learn(List<Map.Entry<String, Long>> lengths) {
        if (!placed.hasBegun()) placed.begin(end());
        while (true) {
            var more = blocks(placed.end() + 1, Long.MAX_VALUE, Optional.empty(), ROUND);
            if (more.isEmpty()) break;
            // A scan may pass a number just before it is taken and see the next one: what has a hole is read again.
            more.stream().takeWhile(placed::follow).forEach(_ -> {});
        }
        for (var it : lengths) if (!placed.knows(it.getKey())) placed.note(it.getKey(), lastOf(it.getKey()));
    }

    private long lastOf(String projectId) {
        var last = blocks.find(new Document(OF_PROJECT, projectId))
                .sort(new Document("_id", -1))
                .limit(1)
                .first();
        if (last == null) return 0;
        return block(last).stretches().stream()
                .filter(it -> it.projectId().equals(projectId))
                .mapToLong(NewsStretch::to)
                .max()
                .orElse(0);
    }

    @Override
    public long end() {
        var last = blocks.find().sort(new Document("_id", -1)).limit(1).first();
        return last == null ? 0 : block(last).number();
    }

    @Override
    public List<NewsBlock> blocks(long from, long upTo, Optional<Set<String>> of, int most) {
        var filter = new Document();
        of.ifPresent(projects -> filter.append(OF_PROJECT, new Document("$in", List.copyOf(projects))));
        filter.append("_id", new Document("$gte", from).append("$lte", upTo));
        return blocks.find(filter)
                .sort(new Document("_id", 1))
                .limit(most)
                .map(MongoNewsOrder::block)
                .into(new ArrayList<>());
    }

    private boolean insert(NewsBlock block) {
        var stretches = block.stretches().stream()
                .map(it -> new Document(PROJECT, it.projectId())
                        .append("from", it.from())
                        .append("to", it.to()))
                .toList();
        try {
            blocks.insertOne(new Document("_id", block.number()).append(STRETCHES, stretches));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    private static NewsBlock block(Document document) {
        return new NewsBlock(
                Objects.requireNonNull(document.getLong("_id")),
                document.getList(STRETCHES, Document.class).stream()
                        .map(it -> new NewsStretch(it.getString(PROJECT), it.getLong("from"), it.getLong("to")))
                        .toList());
    }
}
