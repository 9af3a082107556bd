package cn.yongji.onestop.platform.calendar;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.platform.event.EventJson;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The calendar this service counts with. One instance hears of a publication and writes it down; the others look at what
 * is written every few seconds.
 */
public final class CurrentCalendar implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentCalendar.class);
    private static final int MOST_YEARS = 100;
    private static final String NAME = "calendar.published.v1";
    private static final String SEQUENCE = "sequence";
    private static final String EVENT = "event";

    private final MongoCollection<Document> years;
    private final Duration every;
    private volatile WorkingCalendar current = Calendars.calendar(List.of(), 0);
    private @Nullable ScheduledExecutorService timer;

    public CurrentCalendar(MongoDatabase database, Duration every) {
        this.years = database.getCollection("published_calendars");
        this.every = every;
    }

    /** For those who live longer than a calendar: it answers from the one that is current then. */
    public WorkingCalendar following() {
        return WorkingCalendar.following(() -> current);
    }

    /** Writes a publication down, unless a later one of its year is known, and counts with it from now on. */
    public void take(CalendarPublishedV1 published, long sequence) {
        var document = new Document("_id", published.projectId())
                .append(SEQUENCE, sequence)
                .append(EVENT, EventJson.write(published));
        try {
            years.replaceOne(
                    and(eq("_id", published.projectId()), lt(SEQUENCE, sequence)),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // The year is there with this sequence or a later one, so the guard did not match and the insert failed.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
        refresh();
    }

    /** Reads what is written. */
    public void refresh() {
        var published = new ArrayList<CalendarPublishedV1>();
        var last = 0L;
        for (var document : years.find().limit(MOST_YEARS)) {
            last = Math.max(last, document.getLong(SEQUENCE));
            published.add((CalendarPublishedV1) EventJson.read(NAME, document.getString(EVENT)));
        }
        var read =
                Calendars.calendar(published.stream().map(Calendars::scheduleOf).toList(), Math.toIntExact(last));
        if (read.version().equals(current.version()) && read.edition() == current.edition()) return;
        LOG.info("The working calendar is {}, known until {}", read.version(), read.knownUntil());
        current = read;
    }

    @Override
    public void start() {
        refresh();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("calendar").daemon().factory());
        started.scheduleWithFixedDelay(this::refreshLater, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void refreshLater() {
        try {
            refresh();
        } catch (MongoException e) {
            LOG.warn("The working calendar could not be read and stays {}: {}", current.version(), e.getMessage());
        }
    }

    @Override
    public void stop() {
        var running = timer;
        if (running == null) return;
        running.close();
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** Before the sweeps and the readers, which count with it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
