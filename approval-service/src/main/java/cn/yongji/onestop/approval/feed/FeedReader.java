package cn.yongji.onestop.approval.feed;

import cn.yongji.onestop.approval.feed.domain.FeedPart;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads a feed on from where a reader stopped, and waits for news if the reader wants that. */
@Component
public final class FeedReader {
    private final Feeds feeds;
    private final FeedBell bell;
    private final FeedSettings settings;

    FeedReader(Feeds feeds, FeedBell bell, FeedSettings settings) {
        this.feeds = feeds;
        this.bell = bell;
        this.settings = settings;
    }

    /** Reads at once if there is something, otherwise waits for it. */
    public FeedPart read(DepartmentCode department, long after, int limit, Duration wait) {
        var longest = wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
        var end = System.nanoTime() + longest.toNanos();
        while (true) {
            var part = feeds.read(department, after, limit);
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!isEmpty(part) || left.isNegative() || left.isZero()) return part;
            try {
                bell.await(left.compareTo(settings.look()) < 0 ? left.plusMillis(1) : settings.look());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return part;
            }
        }
    }

    private static boolean isEmpty(FeedPart part) {
        return part instanceof FeedPart.Read(var entries) && entries.isEmpty();
    }
}
