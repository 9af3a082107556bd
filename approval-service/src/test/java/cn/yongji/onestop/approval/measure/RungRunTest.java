package cn.yongji.onestop.approval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.store.TestedStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RungRunTest {
    @Test
    void exactly_the_rungs_that_are_due_are_told_on_each_of_two_days() {
        var said = new ByteArrayOutputStream();
        try (var server = TestedStore.start()) {
            RungRun.run(server.uri(), "rungs", 30, 1_000, new PrintStream(said, true, StandardCharsets.UTF_8));
        }

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("1000 timers in 100 cases written")
                .contains("warm-up: 30 rungs told")
                .contains("measured: 30 rungs told")
                .contains("reading", "writing");
    }
}
