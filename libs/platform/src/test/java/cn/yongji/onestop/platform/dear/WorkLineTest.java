package cn.yongji.onestop.platform.dear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who wants dear work stands in a line. */
class WorkLineTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration NONE = Duration.ZERO;

    @Test
    void an_account_has_its_share_and_another_one_has_its_own() {
        var line = line(new DearSettings(4, 4, 2, NONE));
        var one = line.enter(caller("one"));
        line.enter(caller("one"));

        assertRefused(line, "one");
        line.enter(caller("another"));
        one.close();
        line.enter(caller("one"));
    }

    @Test
    void the_line_has_an_end_and_who_comes_later_is_told_when_to_try_again() throws Exception {
        var line = line(new DearSettings(1, 2, 1, LONG));
        var turn = line.enter(caller("at-work"));
        var served = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new CountDownLatch(2);
            for (var name : new String[] {"first", "second"})
                threads.submit(() -> {
                    waiting.countDown();
                    try (var _ = line.enter(caller(name))) {
                        served.incrementAndGet();
                    }
                });
            waiting.await();
            await().atMost(Duration.ofSeconds(20)).until(() -> line.waiting() == 2);

            assertRefused(line, "too-late");
            turn.close();
        }
        assertThat(served).hasValue(2);
        line.enter(caller("later"));
    }

    @Test
    void who_has_waited_too_long_gets_nothing_begun_and_leaves_no_place_behind() {
        var line = line(new DearSettings(1, 5, 1, NONE));
        var turn = line.enter(caller("at-work"));

        for (var i = 0; i < 20; i++) assertRefused(line, "impatient" + i % 2);

        turn.close();
        line.enter(caller("impatient0"));
    }

    @Test
    void all_at_once_are_served_by_turns() throws Exception {
        var line = line(new DearSettings(3, 100, 100, LONG));
        var atWork = new AtomicInteger();
        var most = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 60; i++)
                threads.submit(() -> {
                    try (var _ = line.enter(caller("one"))) {
                        synchronized (most) {
                            most.add(atWork.incrementAndGet());
                        }
                        Thread.yield();
                        atWork.decrementAndGet();
                    }
                });
        }
        assertThat(most).hasSize(60).allMatch(it -> it <= 3);
    }

    private static void assertRefused(WorkLine line, String account) {
        assertThatThrownBy(() -> line.enter(caller(account)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().type().slug()).isEqualTo("too-many-at-once");
                    assertThat(refused.problem().type().status()).isEqualTo(429);
                    assertThat(refused.problem().headers()).containsEntry("Retry-After", "5");
                });
    }

    private static WorkLine line(DearSettings settings) {
        return new WorkLines(settings, new SimpleMeterRegistry()).of("test");
    }

    private static Caller caller(String subject) {
        return new Caller(subject, subject, Set.of(Role.AGENT), null, null, null);
    }
}
