package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.news.domain.NewsOrder;
import cn.yongji.onestop.ledger.news.domain.NewsPlace;
import java.time.Duration;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Reads the news on from where a reader stopped, and waits for some if the reader wants that. */
@Component
public final class NewsReader {
    private final NewsSearch search;
    private final NewsOrder order;
    private final NewsBell bell;
    private final NewsSettings settings;

    NewsReader(NewsSearch search, NewsOrder order, NewsBell bell, NewsSettings settings) {
        this.search = search;
        this.order = order;
        this.bell = bell;
        this.settings = settings;
    }

    /** Where the news stands: who reads on from there hears only of what comes. */
    public NewsPlace latest() {
        return NewsPlace.behind(order.end());
    }

    /** Reads at once if there is something, or something left to look at; otherwise waits for it. */
    public NewsPart read(Collection<Viewer> viewers, NewsWish wish, NewsPlace from, int size, Duration wait) {
        var longest = wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
        var until = System.nanoTime() + longest.toNanos();
        var part = search.read(viewers, wish, from, size);
        while (part.lines().isEmpty() && !part.more() && awaitNews(part.next(), until)) {
            part = search.read(viewers, wish, part.next(), size);
        }
        return part;
    }

    /** Waits until somebody has news, whoever may see it; false once the time is over. */
    private boolean awaitNews(NewsPlace next, long until) {
        while (true) {
            var left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() || left.isZero()) return false;
            try {
                bell.await(left.compareTo(settings.look()) < 0 ? left.plusMillis(1) : settings.look());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (order.end() >= next.block()) return true;
        }
    }
}
