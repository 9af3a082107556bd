package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.command.Command;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./onestop bench [CASES] [CLIENTS]}: complete lifecycles on the running system, called directly, without the
 * gateway. Each part is run twice, first to warm up; what counts is the second.
 */
public final class Bench implements Command {
    private static final int ROUNDS = 50;

    private final Settings settings;
    private final int cases;
    private final int clients;
    private final PrintStream out;

    public Bench(Settings settings, List<String> arguments, PrintStream out) throws StackFailure {
        this.settings = settings;
        this.cases = number(arguments, 0, 400);
        this.clients = number(arguments, 1, 8);
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        lifecycles("warm-up");
        lifecycles("measured");
        contention();
        new FloorRun(settings, out).run(cases, clients);
        return 0;
    }

    private void lifecycles(String name) throws StackFailure, InterruptedException {
        var measures = new Measures();
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            var lifecycle = lifecycle(client, measures);
            var prepared = prepare(lifecycle, cases);
            var seconds = Load.spread(cases, clients, index -> lifecycle.run(prepared.get(index)));
            out.printf(
                    Locale.ROOT,
                    "%s: %d cases, %d clients, %.1f s, %.1f cases/s%n",
                    name,
                    cases,
                    clients,
                    seconds,
                    cases / seconds);
            measures.print(out);
        }
    }

    /** All departments of one case decide at the same instant, many times over. */
    private void contention() throws StackFailure, InterruptedException {
        var measures = new Measures();
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            var lifecycle = lifecycle(client, measures);
            var prepared = prepare(lifecycle, ROUNDS);
            for (var one : prepared) {
                var reviews = lifecycle.submit(one).reviews();
                Load.atOnce(
                        reviews.size(), index -> lifecycle.decide("decide at the same instant", reviews.get(index)));
            }
            out.printf(
                    Locale.ROOT,
                    "same instant: %d rounds of %d decisions on one case, none refused%n",
                    ROUNDS,
                    Lifecycle.MATTERS.size());
            measures.print(out);
        }
    }

    private List<Lifecycle.Prepared> prepare(Lifecycle lifecycle, int count) throws StackFailure, InterruptedException {
        var prepared = Collections.synchronizedList(new ArrayList<Lifecycle.Prepared>());
        Load.spread(count, clients, index -> prepared.add(lifecycle.prepare(index)));
        return prepared;
    }

    private Lifecycle lifecycle(Client client, Measures measures) throws StackFailure {
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));
        var paper = sample.papers().getFirst().file();
        try {
            return new Lifecycle(client, measures, settings.ports(), sample, Files.readAllBytes(paper));
        } catch (IOException e) {
            throw new StackFailure("The sample paper " + paper + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static int number(List<String> arguments, int index, int otherwise) throws StackFailure {
        if (arguments.size() <= index) return otherwise;
        try {
            var number = Integer.parseInt(arguments.get(index));
            if (number > 0) return number;
        } catch (NumberFormatException _) {
            // Said below, together with numbers that make no load.
        }
        throw new StackFailure("\"" + arguments.get(index) + "\" is no number of cases or clients.");
    }
}
