package cn.yongji.onestop.local.store.bson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SortableKeyTest {

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bytes_stand_in_the_order_of_their_values(long seed) {
        var any = new AnyValues(seed);
        for (int i = 0; i < 2_000; i++) {
            var left = any.value();
            var right = any.value();
            var expected = Integer.signum(BsonOrder.ASCENDING.compare(left, right));

            assertThat(compare(left, right, true))
                    .as("seed %d: %s and %s", seed, left, right)
                    .isEqualTo(expected);
            assertThat(compare(left, right, false))
                    .as("seed %d: %s and %s, descending", seed, left, right)
                    .isEqualTo(-expected);
        }
    }

    private static int compare(Object left, Object right, boolean ascending) {
        return Integer.signum(Arrays.compareUnsigned(
                new SortableKey().add(left, ascending).toBytes(),
                new SortableKey().add(right, ascending).toBytes()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_second_value_decides_only_when_the_first_is_equal(long seed) {
        var any = new AnyValues(seed);
        for (int i = 0; i < 2_000; i++) {
            var first = any.value();
            var second = any.value();
            var left = any.value();
            var right = any.value();
            var byFirst = BsonOrder.ASCENDING.compare(first, second);
            var expected = byFirst != 0 ? byFirst : BsonOrder.ASCENDING.compare(left, right);

            var bytes = Arrays.compareUnsigned(
                    new SortableKey().add(first, true).add(left, true).toBytes(),
                    new SortableKey().add(second, true).add(right, true).toBytes());

            assertThat(Integer.signum(bytes)).as("seed %d", seed).isEqualTo(Integer.signum(expected));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_bounds_of_a_prefix_enclose_its_lines_and_no_other(long seed) {
        var any = new AnyValues(seed);
        for (int i = 0; i < 2_000; i++) {
            var pinned = any.value();
            var value = any.value();
            var ascending = i % 2 == 0;
            var from = new SortableKey().add(pinned, ascending).toBytes();
            var to = new SortableKey().add(pinned, ascending).addAfterAll().toBytes();
            var line = new SortableKey().add(value, ascending).toLine(any.value());

            var inside = Arrays.compareUnsigned(from, line) <= 0 && Arrays.compareUnsigned(line, to) < 0;

            assertThat(inside)
                    .as("seed %d: %s within the bounds of %s", seed, value, pinned)
                    .isEqualTo(BsonOrder.ASCENDING.compare(pinned, value) == 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_bounds_of_a_type_enclose_its_values_and_no_other(long seed) {
        var any = new AnyValues(seed);
        for (int i = 0; i < 2_000; i++) {
            var bound = any.plainValue();
            var value = any.value();
            var ascending = i % 2 == 0;
            var low = new SortableKey().addBeginOfTypeOf(bound, ascending).toBytes();
            var high = new SortableKey().addEndOfTypeOf(bound, ascending).toBytes();
            var line = new SortableKey().add(value, ascending).toLine(1);

            var inside = Arrays.compareUnsigned(ascending ? low : high, line) <= 0
                    && Arrays.compareUnsigned(line, ascending ? high : low) < 0;

            assertThat(inside)
                    .as("seed %d: %s is of the type of %s", seed, value, bound)
                    .isEqualTo(BsonOrder.ASCENDING.compare(BsonOrder.beginOfTypeOf(bound), value) < 0
                            && BsonOrder.ASCENDING.compare(value, BsonOrder.endOfTypeOf(bound)) < 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_id_is_read_back_from_a_line(long seed) {
        var any = new AnyValues(seed);
        for (int i = 0; i < 1_000; i++) {
            var id = any.plainValue();
            var line = new SortableKey()
                    .add(any.value(), true)
                    .add(any.value(), false)
                    .toLine(id);

            assertThat(BsonOrder.ASCENDING.compare(SortableKey.idOf(line), id))
                    .as("seed %d: id %s", seed, id)
                    .isZero();
        }
    }
}
