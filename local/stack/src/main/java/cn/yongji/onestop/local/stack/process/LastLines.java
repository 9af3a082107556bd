package cn.yongji.onestop.local.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The end of a log, as far as it helps to understand why a process ended. */
final class LastLines {

    private static final int WIDTH = 300;

    private LastLines() {}

    static String of(Path log, int count) {
        try {
            // Bytes that are no text (a crash report) must not hide the rest.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                    .map(line -> "  | " + (line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "  (it cannot be read: " + e.getMessage() + ")";
        }
    }
}
