package cn.yongji.onestop.local.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The end of a log, as far as it helps to understand why a process ended. Structured lines are made readable. */
final class LastLines {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WIDTH = 300;

    private LastLines() {}

    static String of(Path log, int count) {
        try {
            // Bytes that are no text (a crash report) must not hide the rest.
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var readable =
                    last(lines, count).stream().flatMap(LastLines::readable).toList();
            return last(readable, count).stream()
                    .map(line -> "  | " + cut(line))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "  (it cannot be read: " + e.getMessage() + ")";
        }
    }

    private static <T> List<T> last(List<T> all, int count) {
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private static Stream<String> readable(String line) {
        if (!line.startsWith("{")) {
            return Stream.of(line);
        }
        try {
            return fromEcs(JSON.readTree(line));
        } catch (JacksonException _) {
            return Stream.of(line);
        }
    }

    /** Level, message and the type of what was thrown; the trace stays in the log. */
    private static Stream<String> fromEcs(JsonNode entry) {
        var error = entry.at("/error/type").asString("");
        var reason = entry.at("/error/message").asString("");
        var head = entry.at("/log/level").asString("") + " "
                + entry.path("message").asString("");
        var text = error.isEmpty() ? head : head + "\n" + error + ": " + reason;
        return text.lines().filter(line -> !line.isBlank());
    }

    private static String cut(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line;
    }
}
