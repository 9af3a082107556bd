package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.RecordingNews;
import cn.yongji.onestop.ledger.entry.domain.LedgerDirectory;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.news.domain.NewsOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Gives recorded entries their place among those of all ledgers, before the events they came by are acknowledged: after a
 * crash in between the events come again, and with them the call.
 */
@Component
final class NewsPlacing implements RecordingNews {
    private static final int PAGE = 200;

    private final NewsOrder order;
    private final NewsBell bell;
    private final Lock placing = new ReentrantLock();
    private final Map<String, Long> waiting = new HashMap<>();

    NewsPlacing(NewsOrder order, NewsBell bell) {
        this.order = order;
        this.bell = bell;
    }

    /** What comes while another call is writing is written together. */
    @Override
    public void recorded(String projectId, long length, List<LedgerEntry> entries) {
        synchronized (waiting) {
            waiting.merge(projectId, length, Math::max);
        }
        placing.lock();
        try {
            placeWaiting();
        } finally {
            placing.unlock();
        }
    }

    private void placeWaiting() {
        Map<String, Long> lengths;
        synchronized (waiting) {
            lengths = Map.copyOf(waiting);
        }
        if (lengths.isEmpty()) return;
        order.place(lengths);
        // Only now: had it failed, those who wait behind this call would find theirs undone and not know it.
        synchronized (waiting) {
            // Not where it has become longer meanwhile.
            lengths.forEach(waiting::remove);
        }
        bell.ring();
    }

    /** Places what was recorded before there was an order over all ledgers; costs little where all is done. */
    void catchUp(LedgerDirectory directory, Segments segments) {
        for (var after = ""; ; ) {
            var projects = directory.projects(after, PAGE);
            if (projects.isEmpty()) return;
            order.place(segments.lengths(projects));
            after = projects.getLast();
        }
    }
}
