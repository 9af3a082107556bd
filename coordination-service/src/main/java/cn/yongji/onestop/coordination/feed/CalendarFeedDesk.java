package cn.yongji.onestop.coordination.feed;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.coordination.feed.domain.CalendarFeed;
import cn.yongji.onestop.coordination.feed.domain.FeedBook;
import cn.yongji.onestop.coordination.feed.domain.FeedRefusal;
import cn.yongji.onestop.coordination.feed.domain.FeedScope;
import cn.yongji.onestop.coordination.feed.mongo.FeedBookMapping;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where somebody arranges that his calendar reads meetings. */
@Component
public final class CalendarFeedDesk {
    private static final String RULE = "rule:calendar-feed";

    private final AggregateStore<FeedBook> store;
    private final Clock clock;

    CalendarFeedDesk(AggregateStore<FeedBook> store, Clock clock) {
        this.store = store.withIndex(Indexes.ascending(FeedBookMapping.ADDRESS));
        this.clock = clock;
    }

    /** Makes an address. */
    public Outcome<FeedBook, FeedRefusal> make(
            String subject, Asked<FeedBook> asked, String feedId, FeedScope scope, FeedSecret secret) {
        var at = asked.command().at();
        open(subject, at);
        var feed = CalendarFeed.made(feedId, scope, secret.sha256(), at);
        return store.change(subject, asked, stored -> stored.state().with(feed, WorkingCalendar.dateOf(at)));
    }

    /** Gives another address out; the one before answers no more. */
    public Outcome<FeedBook, FeedRefusal> rotate(
            String subject, Asked<FeedBook> asked, String feedId, FeedSecret secret) {
        var at = asked.command().at();
        open(subject, at);
        var today = WorkingCalendar.dateOf(at);
        return store.change(subject, asked, stored -> stored.state().rotated(feedId, secret.sha256(), at, today));
    }

    /** Takes an address back. */
    public Outcome<FeedBook, FeedRefusal> revoke(String subject, Asked<FeedBook> asked, String feedId) {
        var at = asked.command().at();
        open(subject, at);
        return store.change(subject, asked, stored -> stored.state().revoked(feedId, WorkingCalendar.dateOf(at)));
    }

    /** Those of somebody that answer. */
    public List<CalendarFeed> of(String subject) {
        return store.find(subject).map(it -> it.state().open(today())).orElse(List.of());
    }

    /** What an address shows, and notes that it is used; empty where nothing answers. */
    public Optional<FeedScope> read(FeedSecret secret) {
        var sha256 = secret.sha256();
        var today = today();
        var book = store.find(eq(FeedBookMapping.ADDRESS, sha256), Sorts.ascending("_id"), 1).stream()
                .map(Stored::state)
                .findFirst();
        var feed = book.flatMap(it -> it.at(sha256, today));
        if (feed.isPresent() && !feed.get().lastUsed().equals(Optional.of(today))) {
            var command = Command.ofRule(RULE, clock.instant());
            store.settle(book.get().subject(), command, stored -> stored.state().used(sha256, today));
        }
        return feed.map(CalendarFeed::scope);
    }

    private void open(String subject, Instant at) {
        if (store.recall(subject).isPresent()) return;
        try {
            store.create(subject, Command.ofRule(RULE, at), FeedBook.empty(subject));
        } catch (AggregateExists _) {
            // Made at the same instant by another command of his, which is all that is wanted.
        }
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}
