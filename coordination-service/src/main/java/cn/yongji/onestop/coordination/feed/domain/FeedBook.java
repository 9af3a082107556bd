package cn.yongji.onestop.coordination.feed.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All calendar feeds of one person, so that he never has more than he may. What has ended is dropped when the next is made. */
public record FeedBook(String subject, List<CalendarFeed> feeds) {
    /** A telephone, a computer at work and one at home, and two to spare. */
    private static final int MOST = 5;

    public FeedBook {
        feeds = List.copyOf(feeds);
    }

    public static FeedBook empty(String subject) {
        return new FeedBook(subject, List.of());
    }

    /** Those that answer. */
    public List<CalendarFeed> open(LocalDate today) {
        return feeds.stream().filter(it -> !it.hasEnded(today)).toList();
    }

    /** One that answers. */
    public Optional<CalendarFeed> open(String id, LocalDate today) {
        return open(today).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The one of this address, unless it has ended. */
    public Optional<CalendarFeed> at(String sha256, LocalDate today) {
        return open(today).stream().filter(it -> it.sha256().equals(sha256)).findFirst();
    }

    public Decision<FeedBook, FeedRefusal> with(CalendarFeed another, LocalDate today) {
        var open = open(today);
        if (open.size() >= MOST) return Decision.refused(new FeedRefusal.TooMany(MOST));
        return changed(Stream.concat(open.stream(), Stream.of(another)));
    }

    /** Under another address, as if it was made anew; the one before answers no more. */
    public Decision<FeedBook, FeedRefusal> rotated(String id, String sha256, Instant at, LocalDate today) {
        var before = open(id, today);
        if (before.isEmpty()) return Decision.refused(new FeedRefusal.Unknown());
        return replaced(CalendarFeed.made(id, before.get().scope(), sha256, at));
    }

    public Decision<FeedBook, FeedRefusal> revoked(String id, LocalDate today) {
        if (open(id, today).isEmpty()) return Decision.refused(new FeedRefusal.Unknown());
        return changed(feeds.stream().filter(it -> !it.id().equals(id)));
    }

    /** Read today; told once a day. */
    public Decision<FeedBook, FeedRefusal> used(String sha256, LocalDate today) {
        return at(sha256, today)
                .filter(it -> !it.lastUsed().equals(Optional.of(today)))
                .map(it -> replaced(it.usedOn(today)))
                .orElseGet(Decision::unchanged);
    }

    private Decision<FeedBook, FeedRefusal> replaced(CalendarFeed now) {
        return changed(feeds.stream().map(it -> it.id().equals(now.id()) ? now : it));
    }

    private Decision<FeedBook, FeedRefusal> changed(Stream<CalendarFeed> now) {
        return Decision.changed(new FeedBook(subject, now.toList()));
    }
}
