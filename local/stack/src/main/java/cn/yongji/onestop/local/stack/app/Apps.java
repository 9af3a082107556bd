package cn.yongji.onestop.local.stack.app;

import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Unpacks executable jars: nested jars are slow to start from. Libraries that several services use are kept once, so the
 * disk and the page cache hold them once.
 */
public final class Apps {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private final Path folder;

    public Apps(Path folder) {
        this.folder = folder;
    }

    /** Where the unpacked application is started from. */
    public Path path(String name) {
        return folder.resolve(name + ".jar");
    }

    /** Unpacks a jar, unless it is the one that was unpacked last time. */
    public void unpack(String name, Path jar) throws StackFailure {
        var stamp = folder.resolve(name + ".stamp");
        try {
            var now = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(now)) {
                Files.createDirectories(folder.resolve("lib"));
                Files.createDirectories(folder.resolve(name + "-lib"));
                // Made for the jar that goes away.
                Files.deleteIfExists(folder.resolve(name + ".aot"));
                unpack(name, jar, path(name));
                Files.writeString(stamp, now);
            }
        } catch (IOException e) {
            throw new StackFailure(jar + " cannot be unpacked into " + folder + ": " + e.getMessage(), e);
        }
    }

    private void unpack(String name, Path jar, Path app) throws IOException {
        try (var source = new JarFile(jar.toFile())) {
            var libraries = new ArrayList<String>();
            for (var entry : source.stream().toList()) {
                if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    libraries.add(library(name, source, entry));
                }
            }
            try (var out = new JarOutputStream(Files.newOutputStream(app), manifest(source, libraries))) {
                copyClasses(source, out);
            }
        }
    }

    /** Our own libraries change without changing their name: each service keeps the ones it was built with. */
    private String library(String name, JarFile source, JarEntry entry) throws IOException {
        var file = entry.getName().substring(LIBRARIES.length());
        var path = file.contains("SNAPSHOT") ? name + "-lib/" + file : "lib/" + file;
        var target = folder.resolve(path);
        if (file.contains("SNAPSHOT") || !Files.exists(target) || Files.size(target) != entry.getSize()) {
            try (var in = source.getInputStream(entry)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return path;
    }

    private static Manifest manifest(JarFile source, List<String> libraries) throws IOException {
        var manifest = new Manifest(source.getManifest());
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, main.getValue("Start-Class"));
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        return manifest;
    }

    private static void copyClasses(JarFile source, JarOutputStream out) throws IOException {
        var written = new HashSet<String>();
        for (var entry : source.stream().toList()) {
            if (entry.getName().startsWith(CLASSES) && !entry.getName().equals(CLASSES)) {
                copy(source, entry, entry.getName().substring(CLASSES.length()), out, written);
            }
        }
    }

    private static void copy(JarFile source, JarEntry entry, String name, JarOutputStream out, HashSet<String> written)
            throws IOException {
        if (!written.add(name)) {
            return;
        }
        out.putNextEntry(new JarEntry(name));
        if (!entry.isDirectory()) {
            transfer(source, entry, out);
        }
        out.closeEntry();
    }

    private static void transfer(JarFile source, JarEntry entry, OutputStream out) throws IOException {
        try (var in = source.getInputStream(entry)) {
            in.transferTo(out);
        }
    }
}
