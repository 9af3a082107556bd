package cn.yongji.onestop.local.stack;

import java.nio.file.Path;

/** What is where under the data folder. */
public record Folders(Path data) {

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path run() {
        return data.resolve("run");
    }

    /** The first port of the system that runs, for the commands that are about it. */
    public Path port() {
        return run().resolve("port");
    }

    /** There while a process is away on purpose. */
    public Path away(String name) {
        return run().resolve(name + ".away");
    }

    /** How many instances run of what, for the same commands. */
    public Path instances() {
        return run().resolve("instances");
    }

    public Path app() {
        return data.resolve("app");
    }

    public Path of(String name) {
        return data.resolve(name);
    }
}
