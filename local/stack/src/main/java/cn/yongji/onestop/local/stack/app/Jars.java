package cn.yongji.onestop.local.stack.app;

import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what the build has made. */
public final class Jars {

    private final Path home;

    public Jars(Path home) {
        this.home = home;
    }

    public Path find(String module, String artifact) throws StackFailure {
        var target = home.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            // Versions have digits, other jars of the module (sources, tests) have words after them.
            try (var found = Files.newDirectoryStream(target, artifact + "-[0-9]*{[0-9],SNAPSHOT}.jar")) {
                for (var jar : found) {
                    return jar;
                }
            } catch (IOException e) {
                throw new StackFailure(target + " cannot be read: " + e.getMessage(), e);
            }
        }
        throw new StackFailure("The jar of " + module + " is missing. Build it: mvn -q -DskipTests package");
    }
}
