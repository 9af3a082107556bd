package cn.yongji.onestop.ledger.news.mongo;

import cn.yongji.onestop.ledger.news.domain.NewsBlock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An end that the order had once, and how far some ledgers had their places up to it. While the number behind it is free,
 * nobody has added anything, so what is noted here is still all there is.
 */
final class PlacedLedgers {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Long> upTo = new LinkedHashMap<>(16, 0.75f, true);
    private boolean begun;
    private long end;

    /** Once only: what stands before the end is not looked at, so nothing may be noted yet. */
    boolean hasBegun() {
        return begun;
    }

    long end() {
        return end;
    }

    /** Where to go on from; nothing is known of what stands before it. */
    void begin(long end) {
        this.begun = true;
        this.end = end;
    }

    boolean knows(String projectId) {
        return upTo.containsKey(projectId);
    }

    /** How many entries of a known ledger have their place. */
    long upTo(String projectId) {
        return upTo.getOrDefault(projectId, 0L);
    }

    void note(String projectId, long last) {
        upTo.put(projectId, last);
    }

    /** The next block, of whichever writer; false if it is not the next one. */
    boolean follow(NewsBlock block) {
        if (block.number() != end + 1) return false;
        end = block.number();
        for (var it : block.stretches()) upTo.computeIfPresent(it.projectId(), (_, last) -> Math.max(last, it.to()));
        return true;
    }

    /** Forgets the ledgers that have been quiet longest. */
    void shrink() {
        var eldest = upTo.keySet().iterator();
        for (var surplus = upTo.size() - REMEMBERED; surplus > 0; surplus--) {
            eldest.next();
            eldest.remove();
        }
    }
}
