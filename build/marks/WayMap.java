import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code decision-way.txt} says: where the way may pass, where it begins, what is carried. */
record WayMap(List<String> rooms, List<String> operations, List<Start> starts, Map<String, List<String>> carried) {

    /** Methods by class and name, and the names that they had or will have. */
    record Start(List<String> names) {
        boolean fits(CharSequence type, CharSequence method) {
            return names.contains(type + "." + method) || names.contains(type + ".*");
        }

        @Override
        public String toString() {
            return String.join(" | ", names);
        }
    }

    static WayMap read() throws IOException {
        var map = new WayMap(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (var line : Files.readAllLines(home().resolve("decision-way.txt"))) {
            var words = line.split(" ", 2);
            switch (words[0]) {
                case "room" -> map.rooms.add("/" + words[1].replace('.', '/') + "/");
                case "operation" -> map.operations.add(words[1]);
                case "start" -> map.starts.add(new Start(List.of(words[1].split(" \\| "))));
                case "carried" -> {
                    var names = List.of(words[1].split(" "));
                    map.carried.put(names.getFirst(), names.subList(1, names.size()));
                }
                default -> {}
            }
        }
        return map;
    }

    /** Where the launched source lies. */
    private static Path home() {
        return Path.of(System.getProperty("jdk.launcher.sourcefile", "build/marks/Marks.java"))
                .toAbsolutePath()
                .getParent();
    }

    boolean allows(Source source) {
        return rooms.stream().anyMatch(source.path()::contains);
    }
}
