package cn.yongji.onestop.local.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SortedLinesTest {

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lines_behave_as_a_sorted_set(long seed) {
        var random = new SplittableRandom(seed);
        var lines = new SortedLines();
        var expected = new TreeSet<Integer>();
        for (int step = 0; step < 6_000; step++) {
            var value = random.nextInt(1_500);
            // Grows to many blocks, then shrinks to none.
            if (random.nextInt(6_000) > step) {
                lines.add(line(value));
                expected.add(value);
            } else {
                lines.remove(line(value));
                expected.remove(value);
            }
            if (step % 50 == 0) {
                assertSame(lines, expected, random.nextInt(1_600), random.nextInt(1_600), seed);
            }
        }
    }

    private static void assertSame(SortedLines lines, TreeSet<Integer> expected, int from, int to, long seed) {
        var range = from < to ? expected.subSet(from, to) : new TreeSet<Integer>();

        assertThat(lines.size()).as("seed %d", seed).isEqualTo(expected.size());
        assertThat(lines.count(line(from), line(to)))
                .as("seed %d: %d to %d", seed, from, to)
                .isEqualTo(range.size());
        assertThat(values(lines.range(line(from), line(to), false)))
                .as("seed %d", seed)
                .containsExactlyElementsOf(range);
        assertThat(values(lines.range(line(from), line(to), true)))
                .as("seed %d", seed)
                .containsExactlyElementsOf(new TreeSet<>(range).descendingSet());
    }

    private static byte[] line(int value) {
        return ByteBuffer.allocate(4).putInt(0, value).array();
    }

    private static List<Integer> values(Iterator<byte[]> lines) {
        var values = new ArrayList<Integer>();
        lines.forEachRemaining(line -> values.add(ByteBuffer.wrap(line).getInt()));
        return values;
    }
}
