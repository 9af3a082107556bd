package cn.yongji.onestop.local.stack.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * What came of one lap of a measurement.
 *
 * @param things what was counted, in the plural
 */
record Lap(int count, String things, int clients, double seconds, Measures measures) {
    double perSecond() {
        return count / seconds;
    }

    Lap print(String name, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%s: %d %s, %d clients, %.1f s, %.1f/s%n",
                name,
                count,
                things,
                clients,
                seconds,
                perSecond());
        measures.print(out);
        return this;
    }
}
