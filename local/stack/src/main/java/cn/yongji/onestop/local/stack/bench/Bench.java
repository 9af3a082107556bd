package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.command.StackCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code ./onestop bench [WHAT] [COUNT] [CLIENTS]}: measures the running system, called directly, without the gateway.
 * Without a name it drives complete lifecycles. Where a warm-up makes sense each part is run twice, and what counts is the
 * second.
 */
public final class Bench implements StackCommand {
    private static final String LIFECYCLES = "lifecycles";
    private static final String HELP = "help";
    private static final int MOST_NUMBERS = 2;

    private final List<Offer> offers;
    private final String what;
    private final List<String> numbers;
    private final PrintStream out;

    public Bench(Settings settings, List<String> arguments, PrintStream out) {
        this(offers(settings, out), arguments, out);
    }

    Bench(List<Offer> offers, List<String> arguments, PrintStream out) {
        var named = !arguments.isEmpty() && !isNumeric(arguments.getFirst());
        this.offers = List.copyOf(offers);
        this.what = named ? arguments.getFirst() : LIFECYCLES;
        this.numbers = List.copyOf(named ? arguments.subList(1, arguments.size()) : arguments);
        this.out = out;
    }

    @Override
    public int run() throws StackFailure, InterruptedException {
        if (what.equals(HELP)) {
            offers.forEach(offer -> out.println("./onestop bench " + offer.line()));
            return 0;
        }
        var offer = chosen();
        if (numbers.size() > MOST_NUMBERS) {
            throw new StackFailure("bench " + what + " takes two numbers, " + offer.first() + " and " + offer.second()
                    + "; \"" + numbers.get(MOST_NUMBERS) + "\" is one too many.");
        }
        var count = number(0, offer.first(), offer.count());
        var clients = number(1, offer.second(), offer.clients());
        offer.measurement().run(count, clients);
        return 0;
    }

    private Offer chosen() throws StackFailure {
        for (var offer : offers) if (offer.name().equals(what)) return offer;
        throw new StackFailure("There is no measurement \"" + what + "\", only "
                + offers.stream().map(Offer::name).sorted().collect(Collectors.joining(", ")) + ".");
    }

    /** What can be measured, by the name it is asked for. */
    private static List<Offer> offers(Settings settings, PrintStream out) {
        return List.of(
                new Offer(
                        LIFECYCLES,
                        "submitted, decided by eight departments, closed in the ledger; then the floor",
                        "CASES",
                        "CLIENTS",
                        400,
                        8,
                        new LifecycleRun(settings, out)),
                new Offer(
                        "submissions",
                        "eight matters and twenty references to papers in one request",
                        "COUNT",
                        "CLIENTS",
                        400,
                        8,
                        new SubmissionRun(settings, out)),
                new Offer(
                        "uploads",
                        "a drawing of so many MiB in parts, and the heap meanwhile",
                        "MEBIBYTES",
                        "CLIENTS",
                        200,
                        8,
                        new UploadRun(settings, out)),
                new Offer(
                        "sixteen",
                        "decisions on one case at the same instant, and how many are refused",
                        "ROUNDS",
                        "DECISIONS",
                        50,
                        16,
                        new SixteenRun(settings, out)),
                new Offer(
                        "webhooks",
                        "feeds of eight departments delivered as cases go, then the same again at once",
                        "CASES",
                        "CLIENTS",
                        200,
                        8,
                        new WebhookRun(settings, out)),
                new Offer(
                        "inbox",
                        "pages of an inbox with 10,000 and ten times as many open reviews, up to so many",
                        "REVIEWS",
                        "CLIENTS",
                        100_000,
                        2,
                        new InboxRun(settings, out)),
                new Offer(
                        "rungs",
                        "the sweep that tells so many due rungs among so many timers",
                        "DUE",
                        "TIMERS",
                        10_000,
                        1_000_000,
                        new RungRun(settings, out)),
                new Offer(
                        "away",
                        "ledger and webhook receiver stopped for so long under a light load: what waits, what is lost",
                        "MINUTES",
                        "CLIENTS",
                        10,
                        2,
                        new AwayRun(settings, out)));
    }

    private int number(int index, String name, int otherwise) throws StackFailure {
        if (numbers.size() <= index) return otherwise;
        var given = numbers.get(index);
        try {
            var number = Integer.parseInt(given);
            if (number > 0) return number;
        } catch (NumberFormatException _) {
            // Said below, together with numbers that make no load.
        }
        throw new StackFailure("\"" + given + "\" is no number of " + name + ": give a whole number from 1.");
    }

    private static boolean isNumeric(String word) {
        var sign = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        return word.length() > sign && Character.isDigit(word.charAt(sign));
    }
}
