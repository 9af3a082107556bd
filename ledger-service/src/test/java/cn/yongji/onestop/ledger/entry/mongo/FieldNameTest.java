package cn.yongji.onestop.ledger.entry.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.yongji.onestop.ledger.entry.AnyFacts;
import cn.yongji.onestop.ledger.entry.domain.AggregateKey;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldNameTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_aggregate_has_a_field_name_without_meaning_in_a_path_and_is_read_back(long seed) {
        var any = new AnyFacts(seed);
        var key = new AggregateKey(any.text(), any.text());

        var name = FieldName.of(key);

        assertThat(name).as("seed %d", seed).matches("[A-Za-z0-9/%-]*\\|[A-Za-z0-9/%-]*");
        assertThat(FieldName.read(name)).as("seed %d", seed).isEqualTo(key);
    }

    @Test
    void names_of_ours_stay_readable() {
        var key = new AggregateKey("/onestop/intake", "01990a3c-5b20-7d10-8a22-1b3c5d7e9f01");

        assertThat(FieldName.of(key)).isEqualTo("/onestop/intake|01990a3c-5b20-7d10-8a22-1b3c5d7e9f01");
    }

    @Test
    void what_is_no_field_name_of_an_aggregate_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldName.read("nothing"));
    }
}
