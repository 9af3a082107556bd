package cn.yongji.onestop.local.stack;

import cn.yongji.onestop.local.stack.sample.LedgerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the ledger of the sample case says: per aggregate what was done to it, in order. Aggregates go side by side, so
 * their order among each other is not part of it; nor is what the clock tells in between.
 */
record ExpectedLedger(String story) {
    private static final String STORED = "aggregate of /onestop/intake\n   1 material.stored.v1\n";

    static ExpectedLedger of(Path file) throws IOException {
        return new ExpectedLedger(Files.readString(file).strip());
    }

    /** The same for a further project of the unit: what the unit has on file by then is not stored once more (S30). */
    ExpectedLedger withoutMaterials(int onFile) {
        var shorter = story;
        for (var left = onFile; left > 0; left--) {
            if (!shorter.contains(STORED)) throw new AssertionError("there are not " + onFile + " materials in it");
            shorter = shorter.replaceFirst(Pattern.quote(STORED), "");
        }
        return new ExpectedLedger(shorter);
    }

    int entries() {
        return (int) story.lines().filter(line -> line.startsWith("  ")).count();
    }

    static String story(List<JsonNode> entries) {
        var byAggregate = new TreeMap<String, List<String>>();
        for (var entry : entries.stream().filter(LedgerReader::ofAnAct).toList()) {
            var source = entry.path("source").asString();
            // A case has the id of its application: only both together name an aggregate.
            var aggregate = source + " " + entry.path("subject").asString();
            var story = byAggregate.computeIfAbsent(
                    aggregate, _ -> new ArrayList<>(List.of("aggregate of " + source + "\n")));
            story.add("  %2d %s\n".formatted(story.size(), entry.path("type").asString()));
        }
        return byAggregate.values().stream()
                .map(lines -> String.join("", lines))
                .sorted()
                .collect(Collectors.joining())
                .strip();
    }
}
