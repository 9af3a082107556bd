package cn.yongji.onestop.local.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastLinesTest {

    @TempDir
    Path folder;

    @Test
    void only_the_end_is_shown() throws IOException {
        assertThat(LastLines.of(log("first\nsecond\nthird\n"), 2)).isEqualTo("  | second\n  | third");
    }

    @Test
    void a_structured_line_becomes_level_and_message() throws IOException {
        var line = """
            {"@timestamp":"2026-11-24T14:34:58Z","log":{"level":"ERROR"},"message":"\\n\\nNo database\\n",\
            "error":{"type":"MongoTimeout","message":"30 s"}}\
            """;

        assertThat(LastLines.of(log(line), 5)).isEqualTo("  | ERROR \n  | No database\n  | MongoTimeout: 30 s");
    }

    @Test
    void a_line_that_only_looks_structured_is_shown_as_it_is() throws IOException {
        assertThat(LastLines.of(log("{broken"), 5)).isEqualTo("  | {broken");
    }

    @Test
    void a_log_that_is_not_there_is_said() {
        assertThat(LastLines.of(folder.resolve("none.log"), 5)).contains("cannot be read");
    }

    private Path log(String content) throws IOException {
        return Files.writeString(folder.resolve("a.log"), content);
    }
}
