package cn.yongji.onestop.local.stack.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JVM has loaded and linked at an earlier start, kept beside the unpacked application. It halves the work of a
 * start; a JVM that finds it made for another jar or JDK does without.
 */
public record AotCache(Path jar) {

    /** The cache of the application that this command starts. */
    public static AotCache of(Part part) {
        return new AotCache(Path.of(part.command().get(part.command().indexOf("-jar") + 1)));
    }

    public Path file() {
        return beside(".aot");
    }

    /** Where it is made, so that half of one is never used. */
    public Path draft() {
        return beside(".aot.draft");
    }

    List<String> flags() {
        return Files.exists(file()) ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** Starts the application as far as its beans are made, without serving anything, and writes down what was loaded. */
    public List<String> training(Part part) {
        var command = new ArrayList<>(part.command());
        command.addAll(
                command.indexOf("-jar"),
                List.of("-XX:AOTCacheOutput=" + draft(), "-Dspring.context.exit=onRefresh", "-Dserver.port=0"));
        return command;
    }

    private Path beside(String ending) {
        var name = jar.getFileName().toString();
        return jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ending);
    }
}
