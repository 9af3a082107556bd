package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Sixteen decisions on one case at the same instant, many times over, and how many of them were refused. Several matters
 * belong to one department: to the case each is a review of its own.
 */
final class SixteenRun implements Measurement {
    static final String DECIDE = "decide at the same instant";

    private static final int OK = 2;

    private final Settings settings;
    private final PrintStream out;

    SixteenRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "sixteen",
                "decisions on one case at the same instant, and how many are refused",
                "ROUNDS",
                "DECISIONS",
                50,
                16,
                new SixteenRun(settings, out));
    }

    @Override
    public void run(int rounds, int decisions) throws StackFailure, InterruptedException {
        if (decisions > Order.SIXTEEN.matters().size()) {
            throw new StackFailure("A case has " + Order.SIXTEEN.matters().size() + " reviews that start at once, so "
                    + decisions + " of them cannot be decided together.");
        }
        last(rounds, decisions);
    }

    /** After as many rounds to warm up. */
    Measures last(int rounds, int decisions) throws StackFailure, InterruptedException {
        rounds("warm-up", rounds, decisions);
        return rounds("measured", rounds, decisions);
    }

    private Measures rounds(String name, int rounds, int decisions) throws StackFailure, InterruptedException {
        var measures = new Measures();
        var refused = new ConcurrentSkipListMap<Integer, Integer>();
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            var lifecycle = Lifecycle.of(settings, client, measures, Order.SIXTEEN, Way.direct(settings.ports()));
            for (var one : lifecycle.prepare(rounds, 2)) {
                var opened = lifecycle.submit(one);
                var begin = System.nanoTime();
                Load.atOnce(decisions, index -> {
                    var reply = lifecycle.tryToDecide(DECIDE, opened.reviews().get(index));
                    if (reply.statusCode() / 100 != OK) refused.merge(reply.statusCode(), 1, Integer::sum);
                });
                measures.add("until all are decided", System.nanoTime() - begin);
                for (var left :
                        opened.reviews().subList(decisions, opened.reviews().size()))
                    lifecycle.decide("decide the others", left);
                if (refused.isEmpty()) lifecycle.awaitClosed(one.projectId());
            }
        }
        out.printf(
                Locale.ROOT,
                "%s: %d rounds of %d decisions on one case at the same instant, %s of %d refused%n",
                name,
                rounds,
                decisions,
                inWords(refused),
                rounds * decisions);
        measures.print(out);
        return measures;
    }

    /** How many, and with which status. */
    static String inWords(Map<Integer, Integer> refused) {
        if (refused.isEmpty()) return "none";
        var each = refused.entrySet().stream()
                .map(one -> one.getValue() + " × " + one.getKey())
                .collect(Collectors.joining(", "));
        return refused.values().stream().mapToInt(Integer::intValue).sum() + " (" + each + ")";
    }
}
