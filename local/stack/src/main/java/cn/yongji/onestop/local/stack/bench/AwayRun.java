package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.bench.BenchWebhooks.Subscription;
import cn.yongji.onestop.local.stack.bench.Bus.Said;
import cn.yongji.onestop.local.stack.process.Outage;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The ledger service and the system of a department are away for some minutes while cases come and go; then both are
 * back. How much had waited, how long it took to catch up, and whether anything was lost or came in another order.
 */
final class AwayRun implements Measurement {
    private static final String LEDGER = "ledger";
    private static final String LEDGER_READER = "ledger";
    private static final String FEED_READER = "approval";
    private static final String DEPARTMENT = "water";
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final PrintStream out;

    AwayRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "away",
                "ledger and webhook receiver stopped for so long under a light load: what waits, what is lost",
                "MINUTES",
                "CLIENTS",
                10,
                2,
                new AwayRun(settings, out));
    }

    @Override
    public void run(int minutes, int clients) throws StackFailure, InterruptedException {
        var port = settings.ports().gateway() + Ports.SPAN + 2;
        try (var client = new Client(settings.ports().issuerUrl(), new Measures());
                var bus = new Bus("127.0.0.1:" + settings.ports().broker());
                var receiver = new WebhookReceiver(port, new Measures());
                var subscriptions = new BenchWebhooks(client, settings.ports(), receiver)) {
            receiver.open();
            var webhook = subscriptions.add(DEPARTMENT);
            var begin = bus.now();
            var lifecycle = Lifecycle.of(settings, client, new Measures());
            List<String> projects;
            try (var load = new SteadyLoad(lifecycle, clients)) {
                pass(BEFORE_AND_AFTER, load);
                away(Duration.ofMinutes(minutes), load, bus, receiver, subscriptions, webhook);
                pass(BEFORE_AND_AFTER, load);
                projects = load.stop();
            }
            var end = bus.now();
            bus.awaitRead(LEDGER_READER, end, PATIENCE);
            bus.awaitRead(FEED_READER, end, PATIENCE);
            var last = subscriptions.awaitDelivered(webhook, PATIENCE.toNanos());
            checkLedgers(projects, bus.between(begin, end), client);
            checkWebhook(receiver.of(DEPARTMENT), webhook, last);
        }
    }

    private void away(
            Duration time,
            SteadyLoad load,
            Bus bus,
            WebhookReceiver receiver,
            BenchWebhooks subscriptions,
            Subscription webhook)
            throws StackFailure, InterruptedException {
        var absence = Outage.begin(settings.folders(), LEDGER);
        try {
            receiver.close();
            out.printf(Locale.ROOT, "the ledger and a webhook receiver are away for %d min%n", time.toMinutes());
            pass(time, load);
        } finally {
            absence.end();
        }
        catchUp(bus, receiver, subscriptions, webhook);
    }

    private void catchUp(Bus bus, WebhookReceiver receiver, BenchWebhooks subscriptions, Subscription webhook)
            throws StackFailure, InterruptedException {
        var missed = bus.now();
        var backlog = bus.unread(LEDGER_READER, missed);
        var back = System.nanoTime();
        receiver.open();
        var waiting = subscriptions.look(webhook);
        out.printf(
                Locale.ROOT,
                "back: %d events wait for the ledger, %d entries for the webhook (%d failed attempts, next at %s)%n",
                backlog,
                waiting.path("waiting").asLong(),
                waiting.path("failedAttempts").asInt(),
                waiting.path("nextAttempt").asString("once there is something"));
        var resumed = System.nanoTime();
        subscriptions.resume(webhook);
        awaitPlace(
                subscriptions,
                webhook,
                waiting.path("position").asLong() + waiting.path("waiting").asLong());
        out.printf(
                Locale.ROOT,
                "webhook: had all of it %.1f s after it was resumed%n",
                (System.nanoTime() - resumed) / 1e9);
        bus.awaitRead(LEDGER_READER, missed, PATIENCE);
        out.printf(
                Locale.ROOT,
                "ledger: had all of it %.1f s after its start, which is part of that%n",
                (System.nanoTime() - back) / 1e9);
    }

    private static void awaitPlace(BenchWebhooks subscriptions, Subscription webhook, long place)
            throws StackFailure, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (subscriptions.look(webhook).path("position").asLong() < place) {
            if (System.nanoTime() > end)
                throw new StackFailure("The webhook is still behind: " + subscriptions.look(webhook));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static void pass(Duration time, SteadyLoad load) throws StackFailure, InterruptedException {
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            load.check();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private void checkLedgers(List<String> projects, List<Said> said, Client client)
            throws StackFailure, InterruptedException {
        var byProject = said.stream().collect(Collectors.groupingBy(Said::project));
        var audit = Audit.NOTHING;
        var broken = 0;
        for (var project : projects) {
            audit = audit.and(Audit.of(byProject.getOrDefault(project, List.of()), entries(project, client)));
            if (!read(client, project, "/verification").path("valid").asBoolean()) broken++;
        }
        out.printf(
                Locale.ROOT,
                "ledger: %d projects, %d entries; %d lost, %d twice, %d out of order, %d chains broken%n",
                projects.size(),
                audit.entries(),
                audit.lost(),
                audit.doubled(),
                audit.outOfOrder(),
                broken);
    }

    private List<Said> entries(String project, Client client) throws StackFailure, InterruptedException {
        var entries = new ArrayList<Said>();
        var cursor = "";
        do {
            var page = read(client, project, "/entries?limit=200" + cursor);
            for (var entry : page.path("items")) {
                entries.add(Said.of(
                        project,
                        entry.path("source").asString(),
                        entry.path("subject").asString(),
                        entry.path("sequence").asLong(),
                        entry.path("eventId").asString()));
            }
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return entries;
    }

    private JsonNode read(Client client, String project, String what) throws StackFailure, InterruptedException {
        var address = Ports.url(settings.ports().ledger()) + "/v1/ledgers/" + project + what;
        return client.json()
                .readTree(Client.succeed("read ledger", client.get("read ledger", "auditor1", address))
                        .body());
    }

    private void checkWebhook(Arrivals arrivals, Subscription webhook, long last) {
        out.printf(
                Locale.ROOT,
                "webhook: %d deliveries; %d lost, %d overtaken, %d sent again, %d with a wrong signature%n",
                arrivals.count(),
                arrivals.missing(webhook.startAfter() + 1, last),
                arrivals.overtaken(),
                arrivals.again(),
                arrivals.forged());
    }
}
