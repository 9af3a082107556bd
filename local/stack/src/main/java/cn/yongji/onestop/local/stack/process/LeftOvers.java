package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.InstanceCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Processes whose launcher was killed before it could stop them. */
public final class LeftOvers {

    private static final List<String> FROM_THE_ENTRY_DOWN =
            List.of("gateway", "coordination", "ledger", "approval", "intake", "witness", "issuer", "broker", "store");

    private LeftOvers() {}

    /** Stops them, and says which there were. */
    public static List<String> stop(Folders folders) throws IOException, InterruptedException {
        var stopped = new ArrayList<String>();
        for (var name :
                FROM_THE_ENTRY_DOWN.stream().flatMap(LeftOvers::instances).toList()) {
            var pid = new PidFile(folders, name);
            var process = pid.alive();
            if (process.isPresent()) {
                end(process.get());
                stopped.add(name);
            }
            pid.remove();
        }
        return stopped;
    }

    private static Stream<String> instances(String name) {
        var further = IntStream.rangeClosed(2, InstanceCounts.MOST).mapToObj(number -> name + "-" + number);
        return Stream.concat(Stream.of(name), InstanceCounts.SERVICES.contains(name) ? further : Stream.empty());
    }

    /** Asks first, then insists. */
    public static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
