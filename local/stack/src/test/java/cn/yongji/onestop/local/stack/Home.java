package cn.yongji.onestop.local.stack;

import java.nio.file.Path;

/** The folder of the repository, seen from this module, in which Maven runs its tests. */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of("").toAbsolutePath().resolve("../..").normalize();
    }
}
