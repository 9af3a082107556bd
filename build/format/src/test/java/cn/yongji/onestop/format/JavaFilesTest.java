package cn.yongji.onestop.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaFilesTest {

    @TempDir
    Path root;

    @Test
    void only_what_somebody_wrote_is_looked_at() throws IOException {
        var ours = file("module/src/main/java/A.java");
        file("module/target/generated-sources/B.java");
        file("node_modules/tool/C.java");
        file("module/README.md");

        assertThat(JavaFiles.under(root)).containsExactly(ours);
    }

    @Test
    void a_folder_that_is_asked_for_by_name_is_looked_at_whatever_it_is_called() throws IOException {
        var asked = file("target/A.java");

        assertThat(JavaFiles.under(root.resolve("target"))).containsExactly(asked);
    }

    private Path file(String name) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
