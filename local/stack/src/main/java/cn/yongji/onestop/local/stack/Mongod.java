package cn.yongji.onestop.local.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a MongoDB server: the one that ONESTOP_MONGOD names, or the first on the PATH. */
final class Mongod {

    private static final String NAMED = "ONESTOP_MONGOD";

    private Mongod() {}

    static @Nullable Path find(Map<String, String> environment) throws StackFailure {
        var named = environment.get(NAMED);
        if (named == null || named.isBlank()) {
            return onPath(environment.getOrDefault("PATH", ""));
        }
        var program = Path.of(named);
        if (!Files.isExecutable(program)) {
            throw new StackFailure(NAMED + " names " + named + ", which is not a program that can be run.");
        }
        return program;
    }

    private static @Nullable Path onPath(String path) {
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
