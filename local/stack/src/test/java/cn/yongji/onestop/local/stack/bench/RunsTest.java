package cn.yongji.onestop.local.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.local.stack.StackFailure;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void an_inbox_is_measured_at_ten_thousand_and_each_ten_times_as_many() throws StackFailure {
        assertThat(InboxRun.sizesUpTo(10_000, false)).containsExactly(10_000);
        assertThat(InboxRun.sizesUpTo(100_000, false)).containsExactly(10_000, 100_000);
        assertThat(InboxRun.sizesUpTo(1_000_000, true)).containsExactly(10_000, 100_000, 1_000_000);
    }

    @Test
    void a_million_reviews_need_a_real_database() {
        assertThatThrownBy(() -> InboxRun.sizesUpTo(1_000_000, false))
                .isInstanceOfSatisfying(
                        StackFailure.class,
                        failure -> assertThat(failure.sentence()).contains("MONGODB_URI", "ONESTOP_MONGOD"));
        assertThatThrownBy(() -> InboxRun.sizesUpTo(9_999, true)).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> InboxRun.sizesUpTo(1_000_001, true)).isInstanceOf(StackFailure.class);
    }

    @Test
    void refusals_are_told_with_their_status() {
        assertThat(SixteenRun.inWords(Map.of())).isEqualTo("none");
        assertThat(SixteenRun.inWords(new TreeMap<>(Map.of(409, 2, 503, 1)))).isEqualTo("3 (2 × 409, 1 × 503)");
    }

    @Test
    void sixteen_matters_are_ordered_once_each() {
        assertThat(Order.SIXTEEN.matters()).hasSize(16).doesNotHaveDuplicates();
        assertThat(Order.SIXTEEN.slots()).doesNotHaveDuplicates();
    }

    @Test
    void quantiles_are_those_of_all_calls_together() {
        var measures = new Measures();
        for (var millis = 1; millis <= 100; millis++)
            measures.add(millis % 2 == 0 ? "even" : "odd", millis * 1_000_000L);

        assertThat(measures.count()).isEqualTo(100);
        assertThat(measures.millis(0.50)).isEqualTo(51);
        assertThat(measures.millis(0.99)).isEqualTo(100);
    }
}
