package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.command.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code ./onestop bench [WHAT] [COUNT] [CLIENTS]}: measures the running system, called directly, without the gateway.
 * Without a name it drives complete lifecycles. Each part is run twice, first to warm up; what counts is the second.
 */
public final class Bench implements Command {
    private static final String LIFECYCLES = "lifecycles";

    private final Settings settings;
    private final String what;
    private final int count;
    private final int clients;
    private final PrintStream out;

    public Bench(Settings settings, List<String> arguments, PrintStream out) throws StackFailure {
        var named =
                !arguments.isEmpty() && !Character.isDigit(arguments.getFirst().charAt(0));
        var numbers = named ? arguments.subList(1, arguments.size()) : arguments;
        this.settings = settings;
        this.what = named ? arguments.getFirst() : LIFECYCLES;
        this.count = number(numbers, 0, 400);
        this.clients = number(numbers, 1, 8);
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        var measurement = measurements().get(what);
        if (measurement == null) {
            throw new StackFailure("There is no measurement \"" + what + "\", only "
                    + String.join(", ", measurements().keySet()) + ".");
        }
        measurement.run(count, clients);
        return 0;
    }

    /** What can be measured, by the name it is asked for. */
    private SortedMap<String, Measurement> measurements() {
        return new TreeMap<>(Map.of(
                LIFECYCLES,
                new LifecycleRun(settings, out),
                "submissions",
                new SubmissionRun(settings, out),
                "uploads",
                new UploadRun(settings, out)));
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
