package cn.yongji.onestop.local.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.local.stack.Folders;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Part;
import cn.yongji.onestop.local.stack.part.Part.Layer;
import cn.yongji.onestop.local.stack.part.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StackTest {

    private static final String STAYS = "echo ready; exec tail -f /dev/null";

    @TempDir
    Path data;

    private Folders folders;
    private Stack stack;

    @BeforeEach
    void stack() {
        folders = new Folders(data);
        stack = new Stack(folders);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        stack.close();
    }

    @Test
    void a_process_is_ready_when_its_log_says_so() throws Exception {
        var part = part("store", Layer.FOUNDATION, STAYS);
        var told = new ArrayList<String>();

        stack.start(part);
        stack.awaitReady(List.of(part), Duration.ofSeconds(20), ready -> told.add(ready.name()), _ -> {});

        assertThat(told).containsExactly("store");
        assertThat(new PidFile(folders, "store").alive()).isPresent();
    }

    @Test
    void a_process_that_ends_is_named_with_its_exit_code_and_its_last_words() throws Exception {
        var part = part("ledger", Layer.SERVICE, "echo 'no database' >&2; exit 3");

        stack.start(part);

        assertThatThrownBy(() -> stack.awaitReady(List.of(part), Duration.ofSeconds(20), _ -> {}, _ -> {}))
                .isInstanceOfSatisfying(
                        StackFailure.class,
                        failure -> assertThat(failure.sentence())
                                .contains(
                                        "ledger",
                                        "exit code 3",
                                        "no database",
                                        folders.log("ledger").toString()));
    }

    @Test
    void a_process_that_never_gets_ready_is_named() throws Exception {
        var part = part("intake", Layer.SERVICE, "echo 'still looking'; exec tail -f /dev/null");

        stack.start(part);

        assertThatThrownBy(() -> stack.awaitReady(List.of(part), Duration.ZERO, _ -> {}, _ -> {}))
                .isInstanceOfSatisfying(
                        StackFailure.class,
                        failure -> assertThat(failure.sentence()).contains("no progress for 0 s: intake"));
    }

    @Test
    void everything_is_stopped_from_the_entry_down() throws Exception {
        var parts = List.of(
                part("store", Layer.FOUNDATION, STAYS),
                part("gateway", Layer.EDGE, STAYS),
                part("approval", Layer.SERVICE, STAYS));
        for (var part : parts) {
            stack.start(part);
        }
        var processes = stack.processes();
        var order = new ArrayList<String>();

        stack.stop(order::add);

        assertThat(order).containsExactly("gateway", "approval", "store");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(new PidFile(folders, "gateway").alive()).isEmpty();
    }

    @Test
    void nothing_can_be_started_once_it_stops() throws Exception {
        stack.stop(_ -> {});

        assertThatThrownBy(() -> stack.start(part("late", Layer.EDGE, STAYS))).isInstanceOf(StackFailure.class);
    }

    @Test
    void ctrl_c_in_the_terminal_does_not_reach_the_processes() throws Exception {
        var part = part("broker", Layer.FOUNDATION, "kill -INT $$; echo ready; exec tail -f /dev/null");

        stack.start(part);
        stack.awaitReady(List.of(part), Duration.ofSeconds(20), _ -> {}, _ -> {});

        assertThat(stack.processes()).allMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_killed_process_is_no_news_and_can_be_started_again() throws Exception {
        var part = part("approval", Layer.SERVICE, STAYS);
        stack.start(part);
        stack.awaitReady(List.of(part), Duration.ofSeconds(20), _ -> {}, _ -> {});

        var killed = stack.kill("approval");
        stack.start(killed);
        stack.awaitReady(List.of(part), Duration.ofSeconds(20), _ -> {}, _ -> {});

        assertThat(stack.processes()).hasSize(1).allMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_process_that_is_away_on_purpose_is_started_again_when_it_may_be() throws Exception {
        var part = part("ledger", Layer.SERVICE, STAYS);
        stack.start(part);
        stack.awaitReady(List.of(part), Duration.ofSeconds(20), _ -> {}, _ -> {});
        var first = stack.processes().getFirst();
        try (var watching = Executors.newSingleThreadExecutor()) {
            var death = watching.submit(() -> stack.awaitDeath(_ -> {}));

            var absence = Outage.begin(folders, "ledger");
            assertThat(first.isAlive()).isFalse();
            assertThat(death.isDone()).isFalse();
            absence.end();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> stack.processes().stream().allMatch(ProcessHandle::isAlive));

            assertThat(death.isDone()).isFalse();
            watching.shutdownNow();
        }
    }

    @Test
    void a_process_that_ends_by_itself_is_started_again_and_the_others_go_on() throws Exception {
        var gateway = part("gateway", Layer.EDGE, STAYS);
        var store = part("store", Layer.FOUNDATION, STAYS);
        for (var part : List.of(gateway, store)) stack.start(part);
        stack.awaitReady(List.of(gateway, store), Duration.ofSeconds(20), _ -> {}, _ -> {});
        var first = new PidFile(folders, "gateway").alive().orElseThrow();
        var other = new PidFile(folders, "store").alive().orElseThrow();
        var told = new LinkedBlockingQueue<String>();
        try (var watching = Executors.newSingleThreadExecutor()) {
            var death = watching.submit(() -> stack.awaitDeath(told::add));

            first.destroyForcibly();

            assertThat(told.poll(20, TimeUnit.SECONDS))
                    .contains("gateway has ended by itself", "started again, 1 of 3 times", "the others go on");
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("gateway is ready again.");
            assertThat(new PidFile(folders, "gateway").alive()).isPresent().isNotEqualTo(Optional.of(first));
            assertThat(other.isAlive()).isTrue();
            assertThat(death.isDone()).isFalse();
            watching.shutdownNow();
        }
    }

    @Test
    void a_process_that_ends_again_and_again_is_given_up() throws Exception {
        var part = part("ledger", Layer.SERVICE, "echo ready; exit 7");
        stack.start(part);
        var told = new ArrayList<String>();

        var failure = stack.awaitDeath(told::add);

        assertThat(failure.sentence()).contains("ledger", "exit code 7");
        assertThat(told.stream().filter(it -> it.contains("started again"))).hasSize(Restarts.MOST);
    }

    @Test
    void tries_of_long_ago_do_not_count() {
        var now = new AtomicLong();
        var restarts = new Restarts(now::get);

        for (var i = 1; i <= Restarts.MOST; i++)
            assertThat(restarts.next("ledger")).isEqualTo(i);
        assertThat(restarts.next("ledger")).isZero();
        assertThat(restarts.next("intake")).isEqualTo(1);
        now.addAndGet(Restarts.WITHIN.toNanos() + 1);
        assertThat(restarts.next("ledger")).isEqualTo(1);
    }

    @Test
    void nobody_is_away_who_was_never_there_and_nobody_when_everything_starts() throws Exception {
        assertThatThrownBy(() -> Outage.begin(folders, "ledger"))
                .isInstanceOfSatisfying(
                        StackFailure.class,
                        failure -> assertThat(failure.sentence()).contains("There is no process ledger"));
        Files.createDirectories(folders.run());
        Files.writeString(folders.away("ledger"), "");

        Outage.forgetAll(folders);

        assertThat(folders.away("ledger")).doesNotExist();
    }

    @Test
    void what_a_killed_launcher_left_over_is_found_and_stopped() throws Exception {
        var part = part("gateway", Layer.EDGE, STAYS);
        stack.start(part);
        var process = stack.processes().getFirst();

        assertThat(LeftOvers.stop(folders)).containsExactly("gateway");
        assertThat(process.isAlive()).isFalse();
        assertThat(LeftOvers.stop(folders)).isEmpty();
    }

    @Test
    void a_process_number_that_was_given_out_again_is_not_ours() throws Exception {
        var stranger = new ProcessBuilder("/bin/sh", "-c", "read line").start();
        try {
            var started = stranger.info().startInstant().orElseThrow().minusSeconds(100);
            Files.createDirectories(folders.run());
            Files.writeString(folders.run().resolve("gateway.pid"), stranger.pid() + " " + started.toEpochMilli());

            assertThat(LeftOvers.stop(folders)).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void one_data_folder_has_one_system() throws Exception {
        try (var _ = DataLock.take(folders)) {
            assertThatThrownBy(() -> DataLock.take(folders))
                    .isInstanceOfSatisfying(
                            StackFailure.class,
                            failure -> assertThat(failure.sentence()).contains("already running"));
        }
        DataLock.take(folders).close();
    }

    private static Part part(String name, Layer layer, String script) {
        return new Part(
                name,
                "test part",
                layer,
                List.of(1),
                List.of("/bin/sh", "-c", script),
                Map.of(),
                new Readiness.Says("ready"));
    }
}
