package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Everything that is to be compared, in one run: lifecycles called directly and through the gateway, submissions, sixteen
 * decisions at one instant and the floor, and what they are to each other.
 */
final class RatioRun implements Measurement {
    private static final int ROUNDS = 50;
    private static final int SIXTEEN = 16;

    private final Settings settings;
    private final PrintStream out;

    RatioRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "ratios",
                "lifecycles directly and through the gateway, submissions, sixteen at once, the floor: the table",
                "CASES",
                "CLIENTS",
                400,
                8,
                new RatioRun(settings, out));
    }

    @Override
    public void run(int cases, int clients) throws StackFailure, InterruptedException {
        var lifecycles = new LifecycleRun(settings, out);
        lifecycles.cases("warm-up", Way.direct(settings.ports()), cases, clients);
        lifecycles.cases("warm-up, gateway", Way.throughGateway(settings.ports()), cases, clients);
        var direct = lifecycles.cases("directly", Way.direct(settings.ports()), cases, clients);
        var gateway = lifecycles.cases("through the gateway", Way.throughGateway(settings.ports()), cases, clients);
        var submissions = new SubmissionRun(settings, out).last(Math.ceilDiv(cases, 2), clients);
        var sixteen = new SixteenRun(settings, out).last(ROUNDS, SIXTEEN);
        var floor = new FloorRun(settings, out).run(cases, clients);
        out.println("together");
        line("cases/s, of the floor", "%.1f, %.2f", direct.perSecond(), direct.perSecond() / floor.perSecond());
        quantiles("decision", Lifecycle.DECIDE, direct.measures());
        quantiles("submission", Lifecycle.SUBMIT, direct.measures());
        quantiles("upload", Lifecycle.UPLOAD, direct.measures());
        line("submissions/s, with twenty papers", "%.1f", submissions.perSecond());
        quantiles("sixteen at one instant", SixteenRun.DECIDE, sixteen);
        line("gateway adds to a decision", "%.1f / %.1f ms", added(direct, gateway, 0.5), added(direct, gateway, 0.99));
    }

    private static double added(Lap direct, Lap gateway, double quantile) {
        return gateway.measures().millis(Lifecycle.DECIDE, quantile)
                - direct.measures().millis(Lifecycle.DECIDE, quantile);
    }

    private void quantiles(String name, String what, Measures measures) {
        line(name + ", p50 / p99", "%.1f / %.1f ms", measures.millis(what, 0.5), measures.millis(what, 0.99));
    }

    private void line(String name, String form, Object... figures) {
        out.printf(Locale.ROOT, "  %-36s %s%n", name, String.format(Locale.ROOT, form, figures));
    }
}
