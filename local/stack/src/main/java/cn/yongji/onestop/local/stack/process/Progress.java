package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Whether those who are awaited still get on: one of them fewer, or one of their logs longer. Whoever says the same for ever, as
 * one that looks for its database does, is not waited for beyond ten times the patience.
 */
final class Progress {

    private static final int MOST = 10;

    private final Folders folders;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final long begin;
    private long last;
    private Map<String, Long> seen = Map.of();

    Progress(Folders folders, Duration patience, LongSupplier nanoTime) {
        this.folders = folders;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.last = begin;
    }

    boolean hasEnded(Set<String> missing) {
        var now = nanoTime.getAsLong();
        var logs = new HashMap<String, Long>();
        missing.forEach(name -> logs.put(name, length(name)));
        if (!logs.equals(seen)) {
            seen = logs;
            last = now;
        }
        return now - last > patience.toNanos()
                || now - begin > patience.multipliedBy(MOST).toNanos();
    }

    private long length(String name) {
        try {
            return Files.size(folders.log(name));
        } catch (IOException _) {
            return 0; // Nothing said yet.
        }
    }
}
