package cn.yongji.onestop.approval.measure;

import static com.mongodb.client.model.Filters.exists;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * Measures the sweep that climbs the ladders: so many rungs due on one day among a great many timers. First with those of
 * one day to warm up, then with those of the next. A rung is told when it stands in its case with its event; publishing
 * the event is the relay's work and is not in the figure.
 */
public final class RungRun {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate NEXT_DAY = LocalDate.of(2026, 11, 25);

    private final MongoDatabase database;
    private final CommandTimes times;
    private final PrintStream out;
    private final WorkingCalendar calendar = PublishedSchedules.calendar();

    private RungRun(MongoDatabase database, CommandTimes times, PrintStream out) {
        this.database = database;
        this.times = times;
        this.out = out;
    }

    /** {@code URI DATABASE DUE TIMERS}; the database is emptied before and after. */
    public static void main(String[] args) {
        run(args[0], args[1], Long.parseLong(args[2]), Long.parseLong(args[3]), System.out);
    }

    static void run(String uri, String name, long due, long timers, PrintStream out) {
        var times = new CommandTimes();
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .addCommandListener(times)
                .build();
        try (var client = MongoClients.create(settings)) {
            var database = client.getDatabase(name);
            database.drop();
            try {
                new RungRun(database, times, out).run(due, timers);
            } finally {
                database.drop();
            }
        }
    }

    private void run(long due, long timers) {
        var begin = System.nanoTime();
        var documents = new CaseDocuments(database, calendar);
        var cases = Math.max(timers / RungSamples.REVIEWS, 2 * due);
        documents.write(0, cases, new RungSamples(calendar, DAY, due)::sample, _ -> {});
        out.printf(
                Locale.ROOT,
                "%d timers in %d cases written in %.1f s%n",
                cases * RungSamples.REVIEWS,
                cases,
                (System.nanoTime() - begin) / 1e9);
        look("warm-up", DAY, documents);
        look("measured", NEXT_DAY, documents);
    }

    private void look(String name, LocalDate day, CaseDocuments documents) {
        var noon = day.atTime(LocalTime.NOON).atZone(WorkingCalendar.ZONE).toInstant();
        var look = new RungLook(database, calendar, noon);
        var before = told(documents);
        var cpu = ManagementFactory.getThreadMXBean();
        times.begin();
        var cpuBegin = cpu.getCurrentThreadCpuTime();
        var begin = System.nanoTime();
        look.look();
        var seconds = (System.nanoTime() - begin) / 1e9;
        var cpuSeconds = (cpu.getCurrentThreadCpuTime() - cpuBegin) / 1e9;
        out.printf(
                Locale.ROOT,
                "%s: %d rungs told in %.2f s: %s, the rest is deciding and mapping; %.2f s of processor%n",
                name,
                told(documents) - before,
                seconds,
                times.inWords(),
                cpuSeconds);
    }

    /** Each told rung is in a case of its own and stays in its outbox. */
    private static long told(CaseDocuments documents) {
        return documents.collection().countDocuments(exists("outboxAt"));
    }
}
