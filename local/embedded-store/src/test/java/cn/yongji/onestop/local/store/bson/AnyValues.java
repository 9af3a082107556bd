package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Values of all types that have an order of their own, often equal and often nearly equal. */
final class AnyValues {

    private static final String[] TEXTS = {"", "a", "ab", "a\u0000", "a\u0000\u0001", "b", "晋", "\u0000"};
    private static final double[] DOUBLES = {
        0.0, -0.0, 0.5, -0.5, 1.0, 3.0, 1e300, -1e300, Double.MIN_VALUE, 0x1p53, Double.POSITIVE_INFINITY
    };
    private static final long[] LONGS = {
        0, 1, -1, 3, (1L << 53) - 1, 1L << 53, (1L << 53) + 1, -(1L << 53) - 1, 1L << 60, (1L << 60) + 1, Long.MIN_VALUE
    };

    private final SplittableRandom random;

    AnyValues(long seed) {
        random = new SplittableRandom(seed);
    }

    Object value() {
        return switch (random.nextInt(14)) {
            case 0 -> null;
            case 1 -> MinKey.getInstance();
            case 2 -> MaxKey.getInstance();
            case 3 -> BsonOrder.EMPTY_ARRAY;
            default -> plainValue();
        };
    }

    Object plainValue() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> TEXTS[random.nextInt(TEXTS.length)];
            case 2 -> random.nextInt(-3, 4);
            case 3 -> LONGS[random.nextInt(LONGS.length)];
            case 4 -> DOUBLES[random.nextInt(DOUBLES.length)];
            case 5 -> Instant.ofEpochMilli(random.nextLong(-3, 4));
            case 6 -> random.nextBoolean();
            case 7 -> new UUID(random.nextLong(-2, 2), random.nextLong(-2, 2));
            default ->
                random.nextBoolean()
                        ? new ObjectId(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) random.nextInt(-2, 3)})
                        : new BinData(new byte[random.nextInt(3)]);
        };
    }
}
