package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The ledger by itself: entries through Kafka into a signed checkpoint, proofs, the verification of the whole log, and how soon the
 * wall board shows an entry to many. Its entries stay: for a system that holds nothing of value.
 */
final class LedgerRun implements Measurement {
    private static final String ACCOUNT = "auditor1";
    private static final int PROJECTS = 200;
    private static final int ALONE = 50;
    private static final int PROOFS = 500;
    private static final long PATIENCE = 600;

    private final Settings settings;
    private final PrintStream out;
    private final String ledger;

    LedgerRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.ledger = Ports.url(settings.ports().ledger());
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "ledger",
                "entries into a checkpoint, proofs, verification, and the board before so many",
                "ENTRIES",
                "STREAMS",
                10_000,
                10,
                new LedgerRun(settings, out));
    }

    @Override
    public void run(int entries, int streams) throws StackFailure, InterruptedException {
        var measures = new Measures();
        try (var client = new Client(settings.ports().issuerUrl(), measures);
                var events = new BenchEvents("127.0.0.1:" + settings.ports().broker())) {
            var projects = IntStream.range(0, PROJECTS)
                    .mapToObj(_ -> UUID.randomUUID().toString())
                    .toList();
            var before = size(client);
            var begin = System.nanoTime();
            for (var i = 0; i < entries; i++) events.add(projects.get(i % PROJECTS));
            events.flush();
            awaitSize(client, before + entries);
            rate("entries, sent to signed", entries, begin);
            // Calls of the waiting are no figures of anything.
            var told = new Measures();
            alone(client, events, projects.getFirst(), told);
            proofs(projects, entries, told);
            begin = System.nanoTime();
            rate("entries, verified", verified(client), begin);
            board(client, events, streams, told);
            told.print(out);
        } catch (IOException e) {
            throw new StackFailure("A stream of the board does not end: " + e, e);
        }
    }

    /** One at a time: how old an entry is when a checkpoint has it. */
    private void alone(Client client, BenchEvents events, String project, Measures told)
            throws StackFailure, InterruptedException {
        for (var i = 0; i < ALONE; i++) {
            var before = size(client);
            var begin = System.nanoTime();
            events.add(project);
            awaitSize(client, before + 1);
            told.add("entry into a checkpoint", System.nanoTime() - begin);
        }
    }

    private void proofs(Iterable<String> projects, int entries, Measures told)
            throws StackFailure, InterruptedException {
        var each = Math.max(1, entries / PROJECTS);
        var all = new ArrayList<String>();
        projects.forEach(all::add);
        var dice = new Random(1);
        try (var client = new Client(settings.ports().issuerUrl(), told)) {
            for (var i = 0; i < PROOFS; i++) {
                var project = all.get(dice.nextInt(Math.min(all.size(), entries)));
                var address = ledger + "/v1/ledgers/" + project + "/entries/" + (1 + dice.nextInt(each)) + "/proof";
                Client.succeed("a proof", client.get("proof", ACCOUNT, address));
            }
        }
    }

    private int verified(Client client) throws StackFailure, InterruptedException {
        var entries = 0;
        for (JsonNode part = null; part == null || !part.path("complete").asBoolean(); ) {
            var from = part == null ? 0 : part.path("next").asLong();
            part = read(client, "/v1/log/verification?from=" + from);
            if (!part.path("valid").asBoolean()) throw new StackFailure("The log is not whole: " + part);
            entries += part.path("entries").asInt();
        }
        return entries;
    }

    private void board(Client client, BenchEvents events, int streams, Measures told)
            throws StackFailure, InterruptedException, IOException {
        var project = UUID.randomUUID().toString();
        var came = new Semaphore(0);
        var lines = new ArrayList<BoardLine>();
        try {
            events.open(project);
            events.flush();
            for (var i = 0; i < streams; i++) lines.add(new BoardLine(client, ledger, project, came::release));
            while (!lines.stream().allMatch(BoardLine::lives)) Thread.sleep(50);
            for (var i = 0; i < ALONE; i++) {
                came.drainPermits();
                var begin = System.nanoTime();
                events.add(project);
                if (!came.tryAcquire(streams, PATIENCE, TimeUnit.SECONDS))
                    throw new StackFailure("An entry did not come to all " + streams + " streams.");
                told.add("entry on the board of all", System.nanoTime() - begin);
            }
        } finally {
            for (var line : lines) line.close();
        }
    }

    private void rate(String what, int count, long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(Locale.ROOT, "%d %s: %.1f s, %.0f/s%n", count, what, seconds, count / seconds);
    }

    private void awaitSize(Client client, long size) throws StackFailure, InterruptedException {
        var begin = System.nanoTime();
        while (size(client) < size) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE))
                throw new StackFailure("The log has not " + size + " entries after " + PATIENCE + " s.");
            Thread.sleep(5);
        }
    }

    private long size(Client client) throws StackFailure, InterruptedException {
        return read(client, "/v1/log").path("size").asLong();
    }

    private JsonNode read(Client client, String path) throws StackFailure, InterruptedException {
        return client.json()
                .readTree(Client.succeed(path, client.get(path, ACCOUNT, ledger + path))
                        .body());
    }
}
