package cn.yongji.onestop.testkit.openapi;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the committed documents are. */
final class DocumentFolder {
    private DocumentFolder() {}

    /** {@code docs/openapi}, seen from whichever module is under test. */
    static Path find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("docs")) && Files.exists(folder.resolve("pom.xml"))) {
                return folder.resolve("docs/openapi");
            }
        }
        throw new IllegalStateException("no folder docs above " + Path.of("").toAbsolutePath());
    }
}
