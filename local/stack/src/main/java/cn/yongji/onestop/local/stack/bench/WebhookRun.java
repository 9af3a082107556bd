package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.bench.BenchWebhooks.Subscription;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Eight departments have their feeds delivered while cases make events; then the same entries once more, all at once, as
 * after a long absence. The receiver is in this process and checks every signature.
 */
final class WebhookRun implements Measurement {
    private static final List<String> DEPARTMENTS = List.of(
            "development-reform",
            "ecology",
            "industry",
            "water",
            "culture-relics",
            "forestry",
            "civil-defence",
            "meteorology");
    private static final String FEED_READER = "approval";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Settings settings;
    private final PrintStream out;

    WebhookRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "webhooks",
                "feeds of eight departments delivered as cases go, then the same again at once",
                "CASES",
                "CLIENTS",
                200,
                8,
                new WebhookRun(settings, out));
    }

    @Override
    public void run(int cases, int clients) throws StackFailure, InterruptedException {
        round("warm-up", cases, clients);
        round("measured", cases, clients);
    }

    private void round(String name, int cases, int clients) throws StackFailure, InterruptedException {
        var measures = new Measures();
        var port = settings.ports().gateway() + Ports.SPAN + 2;
        try (var client = new Client(settings.ports().issuerUrl(), new Measures());
                var bus = new Bus("127.0.0.1:" + settings.ports().broker());
                var receiver = new WebhookReceiver(port, measures);
                var subscriptions = new BenchWebhooks(client, settings.ports(), receiver)) {
            receiver.open();
            for (var department : DEPARTMENTS) subscriptions.add(department);
            live(name, cases, clients, client, bus, receiver, subscriptions);
            measures.print(out);
            backlog(name, receiver, subscriptions);
        }
    }

    private void live(
            String name,
            int cases,
            int clients,
            Client client,
            Bus bus,
            WebhookReceiver receiver,
            BenchWebhooks subscriptions)
            throws StackFailure, InterruptedException {
        var lifecycle = Lifecycle.of(settings, client, new Measures());
        var prepared = lifecycle.prepare(cases, clients);
        receiver.measure(true);
        var begin = System.nanoTime();
        Load.spread(cases, clients, index -> lifecycle.run(prepared.get(index)));
        bus.awaitRead(FEED_READER, bus.now(), PATIENCE);
        for (var one : subscriptions.all()) subscriptions.awaitDelivered(one, PATIENCE.toNanos());
        var seconds = (System.nanoTime() - begin) / 1e9;
        receiver.measure(false);
        print(name + ", as cases go", seconds, receiver, subscriptions);
    }

    /** Everything of the round again, asked for at one instant. */
    private void backlog(String name, WebhookReceiver receiver, BenchWebhooks subscriptions)
            throws StackFailure, InterruptedException {
        var last = new LinkedHashMap<Subscription, Long>();
        for (var one : subscriptions.all()) {
            last.put(one, subscriptions.look(one).path("position").asLong());
            receiver.of(one.department()).begin();
        }
        var begin = System.nanoTime();
        for (var one : last.entrySet())
            subscriptions.replay(one.getKey(), one.getKey().startAfter() + 1, one.getValue());
        awaitAll(receiver, last);
        print(name + ", backlog", (System.nanoTime() - begin) / 1e9, receiver, subscriptions);
    }

    private static void awaitAll(WebhookReceiver receiver, Map<Subscription, Long> last) throws StackFailure {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var one : last.entrySet()) {
            var arrivals = receiver.of(one.getKey().department());
            while (arrivals.missing(one.getKey().startAfter() + 1, one.getValue()) > 0) {
                if (System.nanoTime() > end)
                    throw new StackFailure(
                            "Not everything came again for " + one.getKey().department() + ".");
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private void print(String name, double seconds, WebhookReceiver receiver, BenchWebhooks subscriptions)
            throws StackFailure, InterruptedException {
        var count = 0;
        var missing = 0L;
        var overtaken = 0;
        var again = 0;
        var forged = 0;
        for (var one : subscriptions.all()) {
            var arrivals = receiver.of(one.department());
            var last = subscriptions.look(one).path("position").asLong();
            count += arrivals.count();
            missing += arrivals.missing(one.startAfter() + 1, last);
            overtaken += arrivals.overtaken();
            again += arrivals.again();
            forged += arrivals.forged();
        }
        out.printf(
                Locale.ROOT,
                "%s: %d deliveries to %d webhooks, %.1f s, %.1f deliveries/s;"
                        + " %d lost, %d overtaken, %d sent again, %d with a wrong signature%n",
                name,
                count,
                subscriptions.all().size(),
                seconds,
                count / seconds,
                missing,
                overtaken,
                again,
                forged);
    }
}
