package cn.yongji.onestop.local.store.bson;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BsonBytesTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void documents_are_written_and_read_as_the_wire_does_it(long seed) {
        var document = anyDocument(new SplittableRandom(seed), new AnyValues(seed), 4);

        var bytes = BsonBytes.of(document);

        var onTheWire = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, onTheWire);
        assertThat(Unpooled.wrappedBuffer(bytes)).as("seed %d", seed).isEqualTo(onTheWire);
        assertThat(BsonBytes.toDocument(bytes)).as("seed %d", seed).isEqualTo(BsonDecoder.decodeBson(onTheWire));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void some_fields_are_read_as_if_the_others_were_not_there(long seed) {
        var document = anyDocument(new SplittableRandom(seed), new AnyValues(seed), 3);
        var wanted = Set.of("f1", "f3", "f5", "none");

        var read = BsonBytes.toDocument(BsonBytes.of(document), wanted);

        document.keySet().retainAll(wanted);
        assertThat(read).as("seed %d", seed).isEqualTo(document);
    }

    @Test
    void a_value_that_does_not_fit_the_first_buffer_keeps_its_type() {
        var document =
                new Document("text", "x".repeat(5_000)).append("list", new ArrayList<>(List.of("y".repeat(9_000))));

        assertThat(BsonBytes.toDocument(BsonBytes.of(document))).isEqualTo(document);
    }

    private static Document anyDocument(SplittableRandom random, AnyValues any, int depth) {
        var document = new Document();
        for (int i = 0; i < random.nextInt(9); i++) {
            document.put("f" + i, anyValue(random, any, depth));
        }
        return document;
    }

    private static Object anyValue(SplittableRandom random, AnyValues any, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return anyDocument(random, any, depth - 1);
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            var list = new ArrayList<Object>();
            for (int i = 0; i < random.nextInt(70); i++) {
                list.add(anyValue(random, any, depth - 2));
            }
            return list;
        }
        var value = any.value();
        return value == BsonOrder.EMPTY_ARRAY ? new ArrayList<>() : value;
    }
}
