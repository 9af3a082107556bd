package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.command.StackCommand;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code ./onestop bench [WHAT] [COUNT] [CLIENTS]}: measures the running system, called directly, without the gateway, but where both are compared.
 * Without a name it drives complete lifecycles. Where a warm-up makes sense each part is run twice, and what counts is the
 * second.
 */
public final class Bench implements StackCommand {
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
        this.what = named ? arguments.getFirst() : LifecycleRun.NAME;
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
                LifecycleRun.offer(settings, out),
                RatioRun.offer(settings, out),
                SubmissionRun.offer(settings, out),
                UploadRun.offer(settings, out),
                SixteenRun.offer(settings, out),
                WebhookRun.offer(settings, out),
                InboxRun.offer(settings, out),
                RungRun.offer(settings, out),
                AwayRun.offer(settings, out),
                LedgerRun.offer(settings, out));
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
