package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Parts;
import cn.yongji.onestop.local.stack.process.PidFile;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Processor time that each process of the system has used so far. Unlike the time of the clock it says the same on a busy
 * machine as on a quiet one.
 */
record Processor(Map<String, Duration> used) {

    /** A process that the system tells nothing of is left out, and so is a database that is not ours. */
    static Processor now(Settings settings) throws StackFailure {
        var used = new LinkedHashMap<String, Duration>();
        try {
            for (var part : new Parts(settings).all()) {
                new PidFile(settings.folders(), part.name())
                        .alive()
                        .flatMap(process -> process.info().totalCpuDuration())
                        .ifPresent(time -> used.put(part.name(), time));
            }
        } catch (IOException e) {
            throw new StackFailure("The folder " + settings.folders().run() + " cannot be read: " + e.getMessage(), e);
        }
        return new Processor(used);
    }

    /** What each process has used since then for a thousand cases, and all together. */
    void printSince(Processor before, int cases, PrintStream out) {
        var line = new StringBuilder("  processor seconds per 1,000 cases:");
        var together = 0.0;
        for (var part : used.entrySet()) {
            var begin = before.used.getOrDefault(part.getKey(), Duration.ZERO);
            var seconds = part.getValue().minus(begin).toMillis() / (double) cases;
            together += seconds;
            line.append(String.format(Locale.ROOT, " %s %.1f,", part.getKey(), seconds));
        }
        out.printf(Locale.ROOT, "%s together %.1f%n", line, together);
    }
}
