package cn.yongji.onestop.format;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The Java files somebody wrote: not what a build or a tool has put beside them. */
final class JavaFiles {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".data", ".idea");

    private JavaFiles() {}

    static List<Path> under(Path start) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isOurs(folder, start) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // Another program may remove its own temporary files while we look.
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    private static boolean isOurs(Path folder, Path start) {
        var name = folder.getFileName();
        return folder.equals(start) || name == null || !NOT_OURS.contains(name.toString());
    }
}
