package cn.yongji.onestop.local.stack.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppsTest {

    @TempDir
    Path folder;

    private Apps apps;
    private Path jar;

    @BeforeEach
    void jar() throws IOException {
        apps = new Apps(folder.resolve("app"));
        jar = folder.resolve("service.jar");
        write("first");
    }

    @Test
    void an_unpacked_application_starts_from_its_own_class_with_its_libraries_in_their_order() throws Exception {
        apps.unpack("ledger", jar);

        try (var app = new JarFile(apps.path("ledger").toFile())) {
            var main = app.getManifest().getMainAttributes();
            assertThat(main.getValue("Main-Class")).isEqualTo("cn.yongji.Ledger");
            assertThat(main.getValue("Class-Path")).isEqualTo("lib/z.jar ledger-lib/own-1-SNAPSHOT.jar lib/a.jar");
            assertThat(app.getEntry("application.yaml")).isNotNull();
            assertThat(app.getEntry("BOOT-INF/classes/application.yaml")).isNull();
        }
        assertThat(folder.resolve("app/lib/z.jar")).hasContent("z");
        assertThat(folder.resolve("app/ledger-lib/own-1-SNAPSHOT.jar")).hasContent("first");
    }

    @Test
    void a_jar_that_was_built_again_is_unpacked_again() throws Exception {
        apps.unpack("ledger", jar);

        write("second build");
        apps.unpack("ledger", jar);

        assertThat(folder.resolve("app/ledger-lib/own-1-SNAPSHOT.jar")).hasContent("second build");
    }

    private void write(String own) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Main-Class", "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", "cn.yongji.Ledger");
        var entries = new LinkedHashMap<String, String>();
        entries.put("BOOT-INF/classes/application.yaml", "server: {}");
        entries.put("BOOT-INF/lib/z.jar", "z");
        entries.put("BOOT-INF/lib/own-1-SNAPSHOT.jar", own);
        entries.put("BOOT-INF/lib/a.jar", "a");
        Files.write(jar, bytes(manifest, entries));
    }

    private static byte[] bytes(Manifest manifest, Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes, manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
