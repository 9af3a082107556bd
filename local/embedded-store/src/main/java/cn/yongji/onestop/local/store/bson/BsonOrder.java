package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of all values a document can hold: first by type, then by value, numbers across their types. Two values are
 * equal here exactly when a filter finds the one by the other.
 */
public final class BsonOrder implements Comparator<@Nullable Object> {

    public static final BsonOrder ASCENDING = new BsonOrder();

    /** Sorts before {@code null}, as an empty array does. */
    public static final Object EMPTY_ARRAY = new Edge(Rank.EMPTY_ARRAY, 0);

    /** Where the values of one type begin or end; a range never leaves the type of its bound. */
    private record Edge(Rank rank, int side) {}

    private enum Rank {
        MIN_KEY,
        EMPTY_ARRAY,
        NULL,
        NUMBER,
        STRING,
        DOCUMENT,
        LIST,
        BINARY,
        LEGACY_UUID,
        UUID,
        OBJECT_ID,
        BOOLEAN,
        INSTANT,
        TIMESTAMP,
        OTHER,
        MAX_KEY
    }

    private BsonOrder() {}

    public static Object beginOfTypeOf(Object value) {
        return new Edge(rank(value), -1);
    }

    public static Object endOfTypeOf(Object value) {
        return new Edge(rank(value), 1);
    }

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return 0;
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        var leftRank = rank(left);
        var rightRank = rank(right);
        if (leftRank != rightRank) {
            return leftRank.compareTo(rightRank);
        }
        if (left instanceof Edge || right instanceof Edge) {
            return Integer.compare(side(left), side(right));
        }
        return left == null || right == null ? 0 : compareWithin(leftRank, left, right);
    }

    private int compareWithin(Rank rank, Object left, Object right) {
        return switch (rank) {
            case MIN_KEY, EMPTY_ARRAY, NULL, MAX_KEY -> 0;
            case NUMBER -> compareNumbers((Number) left, (Number) right);
            case STRING -> ((String) left).compareTo((String) right);
            case DOCUMENT -> compareDocuments((Document) left, (Document) right);
            case LIST -> compareLists((Collection<?>) left, (Collection<?>) right);
            case BINARY -> ((BinData) left).compareTo((BinData) right);
            case LEGACY_UUID -> ((LegacyUUID) left).compareTo((LegacyUUID) right);
            case UUID -> compareUuids((UUID) left, (UUID) right);
            case OBJECT_ID -> ((ObjectId) left).compareTo((ObjectId) right);
            case BOOLEAN -> ((Boolean) left).compareTo((Boolean) right);
            case INSTANT -> ((Instant) left).compareTo((Instant) right);
            case TIMESTAMP -> ((BsonTimestamp) left).compareTo((BsonTimestamp) right);
            case OTHER -> left.toString().compareTo(right.toString());
        };
    }

    /** As unsigned text, because that is how the values are written and how MongoDB compares their bytes. */
    private static int compareUuids(UUID left, UUID right) {
        var high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    private static int compareNumbers(Number left, Number right) {
        var leftIsWhole = isWhole(left);
        var rightIsWhole = isWhole(right);
        if (leftIsWhole && rightIsWhole) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if (leftIsWhole) {
            return compareWholeWithFraction(left.longValue(), right.doubleValue());
        }
        if (rightIsWhole) {
            return -compareWholeWithFraction(right.longValue(), left.doubleValue());
        }
        // Adding zero turns -0.0 into 0.0, which a filter takes for the same number.
        return Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
    }

    private static int compareWholeWithFraction(long whole, double other) {
        if (Double.isNaN(other) || other >= 0x1p63) {
            return -1;
        }
        if (other < -0x1p63) {
            return 1;
        }
        var otherWhole = (long) other;
        return whole != otherWhole ? Long.compare(whole, otherWhole) : Double.compare(0.0, other - otherWhole + 0.0);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    /** A decimal is filed under its nearest double, so it shares its place with its neighbours. */
    public static boolean isExact(@Nullable Object value) {
        return !(value instanceof Decimal128);
    }

    private int compareDocuments(Document left, Document right) {
        Iterator<Map.Entry<String, Object>> a = left.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> b = right.entrySet().iterator();
        while (a.hasNext() && b.hasNext()) {
            var x = a.next();
            var y = b.next();
            var byType = rank(x.getValue()).compareTo(rank(y.getValue()));
            if (byType != 0) {
                return byType;
            }
            var byName = x.getKey().compareTo(y.getKey());
            if (byName != 0) {
                return byName;
            }
            var byValue = compare(x.getValue(), y.getValue());
            if (byValue != 0) {
                return byValue;
            }
        }
        return Boolean.compare(a.hasNext(), b.hasNext());
    }

    private int compareLists(Collection<?> left, Collection<?> right) {
        var a = left.iterator();
        var b = right.iterator();
        while (a.hasNext() && b.hasNext()) {
            var byValue = compare(a.next(), b.next());
            if (byValue != 0) {
                return byValue;
            }
        }
        return Boolean.compare(a.hasNext(), b.hasNext());
    }

    private static int side(@Nullable Object value) {
        return value instanceof Edge edge ? edge.side : 0;
    }

    private static Rank rank(@Nullable Object value) {
        return switch (value) {
            case null -> Rank.NULL;
            case String _ -> Rank.STRING;
            case Number _ -> Rank.NUMBER;
            case Instant _ -> Rank.INSTANT;
            case ObjectId _ -> Rank.OBJECT_ID;
            case Edge edge -> edge.rank;
            case Missing _ -> Rank.NULL;
            case Boolean _ -> Rank.BOOLEAN;
            case UUID _ -> Rank.UUID;
            case Document _ -> Rank.DOCUMENT;
            case Collection<?> _ -> Rank.LIST;
            case BinData _ -> Rank.BINARY;
            case LegacyUUID _ -> Rank.LEGACY_UUID;
            case BsonTimestamp _ -> Rank.TIMESTAMP;
            case MinKey _ -> Rank.MIN_KEY;
            case MaxKey _ -> Rank.MAX_KEY;
            default -> Rank.OTHER;
        };
    }
}
