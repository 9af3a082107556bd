package cn.yongji.onestop.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 分页读完. */
class EveryPageTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 400, 999})
    void whatever_there_is_is_read_once_and_in_order(int length) {
        var all = IntStream.range(0, length)
                .mapToObj("%04d"::formatted)
                .map(id -> new Stored<>(id, 1, id))
                .toList();

        var read = EveryPage.<String>of((after, limit) -> all.stream()
                .filter(it -> after.isEmpty() || it.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList());

        assertThat(read).isEqualTo(List.copyOf(all));
    }
}
