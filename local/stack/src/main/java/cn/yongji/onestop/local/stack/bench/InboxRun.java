package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pages of an inbox with ten thousand, a hundred thousand and a million open reviews. They are written straight into the
 * database of the running system, cases and read model, and taken away at the end: for a system that holds nothing of value.
 */
final class InboxRun implements Measurement {
    private static final String DATABASE = "onestop_approval";
    private static final String DEPARTMENT = "water";
    private static final int SMALLEST = 10_000;
    private static final int MOST_EMBEDDED = 100_000;
    private static final int LARGEST = 1_000_000;
    private static final int TEN = 10;
    private static final int ROUNDS = 100;
    private static final int PAGES = 3;

    private final Settings settings;
    private final PrintStream out;
    private final ApprovalProgram programs;

    InboxRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.programs = new ApprovalProgram(settings, out);
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "inbox",
                "pages of an inbox with 10,000 and ten times as many open reviews, up to so many",
                "REVIEWS",
                "CLIENTS",
                100_000,
                2,
                new InboxRun(settings, out));
    }

    @Override
    public void run(int reviews, int clients) throws StackFailure, InterruptedException {
        var sizes = sizesUpTo(reviews, settings.mongodbUri() != null || settings.mongod() != null);
        var loaded = 0;
        try {
            var measured = new ArrayList<Measures>();
            for (var size : sizes) {
                programs.run("InboxLoad", DATABASE, "add", loaded, size);
                loaded = size;
                measured.add(pages(size, clients));
            }
            compare(sizes, measured);
        } finally {
            // Where loading has broken off, some of the next size are there as well.
            programs.run("InboxLoad", DATABASE, "remove", 0, sizes.getLast());
        }
    }

    /** Ten thousand and every ten times as many; the embedded store is not made for a million. */
    static List<Integer> sizesUpTo(int reviews, boolean realDatabase) throws StackFailure {
        if (reviews < SMALLEST || reviews > LARGEST) {
            throw new StackFailure(
                    "inbox measures between " + SMALLEST + " and " + LARGEST + " open reviews, not " + reviews + ".");
        }
        if (reviews > MOST_EMBEDDED && !realDatabase) {
            throw new StackFailure("More than " + MOST_EMBEDDED
                    + " open reviews need a real MongoDB: set MONGODB_URI or ONESTOP_MONGOD and start"
                    + " ./onestop with it.");
        }
        var sizes = new ArrayList<Integer>();
        for (long size = SMALLEST; size <= reviews; size *= TEN) sizes.add((int) size);
        return sizes;
    }

    private Measures pages(int size, int clients) throws StackFailure, InterruptedException {
        round(clients, new Measures());
        var measures = new Measures();
        var seconds = round(clients, measures);
        out.printf(
                Locale.ROOT, "%d open reviews, %d clients, %.1f pages/s%n", size, clients, measures.count() / seconds);
        measures.print(out);
        return measures;
    }

    private double round(int clients, Measures measures) throws StackFailure, InterruptedException {
        var queries = queries(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            return Load.spread(ROUNDS, clients, _ -> {
                for (var query : queries) read(client, query);
            });
        }
    }

    /** The lists that a department looks at. */
    private static List<String> queries(LocalDate today) {
        return List.of(
                "",
                "state=UNDER_REVIEW",
                "state=IN_PROCEDURE",
                "light=RED",
                "light=YELLOW",
                "light=GREEN",
                "light=NONE",
                "dueBefore=" + today.plusDays(7),
                "matter=M17",
                "assignee=-",
                "assignee=review-water",
                "projectId=00000000-0000-7000-9000-000000000100",
                "light=YELLOW&assignee=review-water",
                "state=UNDER_REVIEW&matter=M16");
    }

    /** The first pages of a list, each with the cursor of the one before. */
    private void read(Client client, String query) throws StackFailure, InterruptedException {
        var address = Ports.url(settings.ports().approval()) + "/v1/departments/" + DEPARTMENT + "/inbox?limit=50"
                + (query.isEmpty() ? "" : "&" + query);
        var what = query.isEmpty() ? "all" : query;
        var cursor = "";
        for (var page = 0; page < PAGES; page++) {
            var reply = client.get(what, "review-" + DEPARTMENT, address + cursor);
            var next =
                    client.json().readTree(Client.succeed(what, reply).body()).path("next");
            if (!next.isString()) return;
            cursor = "&cursor=" + next.asString();
        }
    }

    /** The larger beside the smallest. */
    private void compare(List<Integer> sizes, List<Measures> measured) {
        var smallest = measured.getFirst();
        for (var index = 0; index < sizes.size(); index++) {
            var these = measured.get(index);
            out.printf(
                    Locale.ROOT,
                    "all pages at %7d: p50 %7.2f ms   p99 %7.2f ms   %.2f and %.2f times those at %d%n",
                    sizes.get(index),
                    these.millis(0.50),
                    these.millis(0.99),
                    these.millis(0.50) / smallest.millis(0.50),
                    these.millis(0.99) / smallest.millis(0.99),
                    sizes.getFirst());
        }
    }
}
