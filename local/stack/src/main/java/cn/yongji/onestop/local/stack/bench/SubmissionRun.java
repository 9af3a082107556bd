package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.PrintStream;

/** Submissions alone: eight matters and twenty references to materials in one request, accepted at once. */
final class SubmissionRun implements Measurement {
    private static final int PAPERS = 20;
    private static final int REFERENCES = 20;

    private final Settings settings;
    private final PrintStream out;

    SubmissionRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "submissions",
                "eight matters and twenty references to papers in one request",
                "COUNT",
                "CLIENTS",
                400,
                8,
                new SubmissionRun(settings, out));
    }

    @Override
    public void run(int count, int clients) throws StackFailure, InterruptedException {
        last(count, clients);
    }

    /** After a round to warm up. */
    Lap last(int count, int clients) throws StackFailure, InterruptedException {
        submissions("warm-up", count, clients);
        return submissions("measured", count, clients);
    }

    private Lap submissions(String name, int count, int clients) throws StackFailure, InterruptedException {
        var measures = new Measures();
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            var lifecycle = Lifecycle.of(settings, client, measures);
            var prepared = lifecycle.prepare(count, clients, PAPERS, REFERENCES);
            var seconds = Load.spread(count, clients, index -> lifecycle.apply(prepared.get(index)));
            return new Lap(count, "submissions", clients, seconds, measures).print(name, out);
        }
    }
}
