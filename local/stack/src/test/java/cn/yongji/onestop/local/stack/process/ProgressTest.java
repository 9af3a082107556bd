package cn.yongji.onestop.local.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.stack.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slow start is waited for, one that stands still is not. */
class ProgressTest {
    private static final Set<String> BOTH = Set.of("intake", "ledger");

    @TempDir
    Path data;

    private long now;
    private Folders folders;
    private Progress progress;

    @BeforeEach
    void begin() throws IOException {
        folders = new Folders(data);
        Files.createDirectories(folders.logs());
        progress = new Progress(folders, Duration.ofMinutes(3), () -> now);
    }

    @Test
    void who_stands_still_is_waited_for_as_long_as_the_patience_lasts() {
        assertThat(progress.hasEnded(BOTH)).isFalse();
        passes(Duration.ofMinutes(3));
        assertThat(progress.hasEnded(BOTH)).isFalse();
        passes(Duration.ofSeconds(1));
        assertThat(progress.hasEnded(BOTH)).isTrue();
    }

    @Test
    void who_says_something_or_gets_ready_is_given_the_time_anew() throws IOException {
        for (var minutes = 0; minutes < 14; minutes += 2) {
            says("ledger", "step " + minutes);
            assertThat(progress.hasEnded(BOTH)).isFalse();
            passes(Duration.ofMinutes(2));
        }
        assertThat(progress.hasEnded(Set.of("ledger"))).isFalse();
        passes(Duration.ofMinutes(2));
        assertThat(progress.hasEnded(Set.of("ledger"))).isFalse();
    }

    @Test
    void who_says_the_same_for_ever_is_not_waited_for_for_ever() throws IOException {
        for (var minutes = 0; minutes <= 30; minutes += 2) {
            says("ledger", "no database yet");
            assertThat(progress.hasEnded(BOTH)).isFalse();
            passes(Duration.ofMinutes(2));
        }
        says("ledger", "no database yet");
        assertThat(progress.hasEnded(BOTH)).isTrue();
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    private void says(String name, String sentence) throws IOException {
        Files.writeString(folders.log(name), sentence, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
