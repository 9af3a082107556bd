package cn.yongji.onestop.local.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.part.AotCache;
import cn.yongji.onestop.local.stack.part.Part;
import cn.yongji.onestop.local.stack.part.Part.Layer;
import cn.yongji.onestop.local.stack.part.Readiness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class QuickStartTest {

    @TempDir
    Path data;

    private Folders folders;
    private Part part;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void application() throws IOException {
        folders = new Folders(data);
        Files.createDirectories(folders.app());
        Files.createDirectories(folders.logs());
        part = part(jar());
    }

    @Test
    void a_cache_is_made_with_which_the_application_still_starts() throws Exception {
        new QuickStart(folders, told::add).prepare(List.of(part));

        var cache = AotCache.of(part).file();
        assertThat(cache).isNotEmptyFile();
        assertThat(AotCache.of(part).draft()).doesNotExist();
        assertThat(output("-XX:AOTCache=" + cache)).isEqualTo("hello");
    }

    @Test
    void nothing_is_started_once_it_is_closed() throws Exception {
        var quickStart = new QuickStart(folders, told::add);

        quickStart.close();
        quickStart.prepare(List.of(part));

        assertThat(AotCache.of(part).file()).doesNotExist();
    }

    private String output(String flag) throws IOException {
        var command = new ArrayList<>(part.command());
        command.add(1, flag);
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Part part(Path jar) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Part(
                "hello",
                "test part",
                Layer.SERVICE,
                List.of(1),
                List.of(java, "-XX:+UseSerialGC", "-jar", jar.toString()),
                Map.of(),
                new Readiness.Says("hello"));
    }

    private Path jar() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Hello.class.getName());
        var name = Hello.class.getName().replace('.', '/') + ".class";
        var jar = folders.app().resolve("hello.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = Hello.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
        return jar;
    }

    /** An application. */
    static final class Hello {
        private Hello() {}

        public static void main(String[] args) {
            System.out.println("hello");
        }
    }
}
