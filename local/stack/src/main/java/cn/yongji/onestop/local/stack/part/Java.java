package cn.yongji.onestop.local.stack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM that runs a part: the launcher's own, with flags for a quick start and little memory. */
final class Java {

    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

    private Java() {}

    /** A part that refuses by itself what it has no memory for, and goes on. */
    static List<String> enduring(String heap, Path jar, List<String> arguments) {
        var command = command(heap, jar, arguments);
        command.remove(ENDS);
        return command;
    }

    static List<String> command(String heap, Path jar, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                // Nine processes start at once on a few cores: compile little, collect in one thread.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:-UsePerfData",
                ENDS,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(new AotCache(jar).flags());
        command.addAll(extra());
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return command;
    }

    /** ONESTOP_JAVA_OPTS comes last, so it wins: a benchmark wants the optimising compiler, a search a profiler. */
    private static List<String> extra() {
        var options = System.getenv("ONESTOP_JAVA_OPTS");
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.strip().split("\\s+"));
    }
}
