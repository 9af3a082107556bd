package cn.yongji.onestop.local.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port, where the system tells: Linux does in /proc, for the processes of the same user. */
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortHolder() {}

    static String inWords(int port) {
        return find(port)
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(name -> " (" + name + ")")
                                .orElse(""))
                .orElse("another program");
    }

    static Optional<ProcessHandle> find(int port) {
        var sockets = socketsOn(port);
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process.pid(), sockets))
                .findFirst();
    }

    private static Set<String> socketsOn(int port) {
        var sockets = new HashSet<String>();
        var suffix = ":" + String.format(Locale.ROOT, "%04X", port);
        for (var table : new String[] {"tcp", "tcp6"}) {
            try (var lines = Files.lines(PROC.resolve("net").resolve(table))) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns.length > 9)
                        .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                        .forEach(columns -> sockets.add("socket:[" + columns[9] + "]"));
            } catch (IOException _) {
                // Another system, or one that hides it: then it stays "another program".
                return sockets;
            }
        }
        return sockets;
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        if (sockets.isEmpty()) {
            return false;
        }
        try (Stream<Path> open = Files.list(PROC.resolve(String.valueOf(pid)).resolve("fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException _) {
            return false; // Somebody else's process, or one that has just ended.
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }
}
