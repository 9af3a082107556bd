package cn.yongji.onestop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import cn.yongji.onestop.platform.trouble.OneByOne;
import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.Test;

class SweepsTest {
    private static final SimpleLock HELD = () -> {};
    private static final LockProvider ALWAYS = _ -> Optional.of(HELD);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> done = new ArrayList<>();
    private final Map<String, RuntimeException> broken = new HashMap<>();
    private final Sweep sweep = new Sweep(
            "due-things", Duration.ofDays(1), () -> OneByOne.each(List.of("a", "b", "c"), id -> id, this::carryOut));
    private final Sweeps sweeps = new Sweeps(List.of(sweep), ALWAYS, meters);

    @Test
    void one_that_fails_does_not_keep_the_others_waiting_and_is_counted() {
        broken.put("a", new IllegalStateException("poison"));

        sweeps.run(sweep);

        assertThat(done).containsExactly("b", "c");
        assertThat(count("onestop.sweep.items.failed")).isEqualTo(1);
        assertThat(count("onestop.sweep.runs.failed")).isZero();
    }

    @Test
    void what_was_left_is_tried_again_by_the_next_run() {
        broken.put("a", new IllegalStateException("poison"));
        sweeps.run(sweep);
        broken.clear();
        done.clear();

        sweeps.run(sweep);

        assertThat(done).containsExactly("a", "b", "c");
    }

    @Test
    void one_that_is_contended_is_left_and_the_others_go_on() {
        broken.put("b", new AggregateBusy("contended"));

        sweeps.run(sweep);

        assertThat(done).containsExactly("a", "c");
    }

    @Test
    void a_database_that_is_away_ends_the_run_and_not_the_timer() {
        broken.put("b", new MongoTimeoutException("no server"));

        sweeps.run(sweep);

        assertThat(done).containsExactly("a");
        assertThat(count("onestop.sweep.runs.failed")).isEqualTo(1);
    }

    private void carryOut(String id) {
        var why = broken.get(id);
        if (why != null) throw why;
        done.add(id);
    }

    private double count(String name) {
        var counter = meters.find(name).tag("sweep", "due-things").counter();
        return counter == null ? 0 : counter.count();
    }
}
