package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.PrintStream;
import java.util.Locale;

/** Complete lifecycles: submitted, decided by eight departments, closed in the ledger; and the floor below them. */
final class LifecycleRun implements Measurement {
    /** What is measured where nothing is named. */
    static final String NAME = "lifecycles";

    private static final int ROUNDS = 50;

    private final Settings settings;
    private final PrintStream out;

    LifecycleRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                NAME,
                "submitted, decided by eight departments, closed in the ledger; then the floor",
                "CASES",
                "CLIENTS",
                400,
                8,
                new LifecycleRun(settings, out));
    }

    @Override
    public void run(int cases, int clients) throws StackFailure, InterruptedException {
        cases("warm-up", Way.direct(settings.ports()), cases, clients);
        cases("measured", Way.direct(settings.ports()), cases, clients);
        contention();
        new FloorRun(settings, out).run(cases, clients);
    }

    /** Projects and papers are there already; a case is begun, decided by eight and read until it is closed. */
    Lap cases(String name, Way way, int cases, int clients) throws StackFailure, InterruptedException {
        var measures = new Measures();
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            var lifecycle = Lifecycle.of(settings, client, measures, Order.EIGHT, way);
            var before = Processor.now(settings);
            var prepared = lifecycle.prepare(cases, clients);
            var ready = Processor.now(settings);
            var seconds = Load.spread(cases, clients, index -> lifecycle.run(prepared.get(index)));
            var round = new Lap(cases, "cases", clients, seconds, measures).print(name, out);
            out.print("  to prepare,");
            ready.printSince(before, cases, out);
            Processor.now(settings).printSince(ready, cases, out);
            return round;
        }
    }

    /** All departments of one case decide at the same instant, many times over. */
    private void contention() throws StackFailure, InterruptedException {
        var measures = new Measures();
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            var lifecycle = Lifecycle.of(settings, client, measures);
            var prepared = lifecycle.prepare(ROUNDS, 1);
            for (var one : prepared) {
                var reviews = lifecycle.submit(one).reviews();
                Load.atOnce(
                        reviews.size(), index -> lifecycle.decide("decide at the same instant", reviews.get(index)));
            }
            out.printf(
                    Locale.ROOT,
                    "same instant: %d rounds of %d decisions on one case, none refused%n",
                    ROUNDS,
                    Order.EIGHT.matters().size());
            measures.print(out);
        }
    }
}
