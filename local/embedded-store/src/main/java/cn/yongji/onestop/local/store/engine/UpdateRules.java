package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What MongoDB refuses of an update and the library takes: above all {@code null} where it means that nothing is there. */
final class UpdateRules {
    private static final int BAD_VALUE = 2;
    private static final int TYPE_MISMATCH = 14;
    private static final int PATH_NOT_VIABLE = 28;
    private static final int EMPTY_FIELD_NAME = 56;
    private static final int IMMUTABLE_FIELD = 66;

    private static final String ID = "_id";

    /** They make what is not there, so what stands in the way is in the way. */
    private static final Set<String> MAKING =
            Set.of("$set", "$inc", "$mul", "$min", "$max", "$push", "$addToSet", "$currentDate");

    private static final Set<String> OF_NUMBERS = Set.of("$inc", "$mul");
    private static final Set<String> OF_ARRAYS = Set.of("$push", "$addToSet", "$pull", "$pullAll");

    private UpdateRules() {}

    private record Change(String operator, String path) {}

    /** Of an update, whatever it meets. */
    static void check(Document update) {
        for (var change : changes(update)) {
            if (Arrays.asList(change.path().split("\\.", -1)).contains(""))
                throw new MongoServerError(
                        EMPTY_FIELD_NAME,
                        "EmptyFieldName",
                        "The update path '" + change.path() + "' contains an empty field name, which is not allowed.");
        }
    }

    /** Of an update that inserts where it finds nothing: the identity that is looked for is the one that is given. */
    static void checkUpsert(Document filter, Document update) {
        if (!(filter.containsKey(ID)) || filter.get(ID) instanceof Document) return;
        var given = isReplacement(update) ? update : merged(update);
        if (given.containsKey(ID) && BsonOrder.ASCENDING.compare(given.get(ID), filter.get(ID)) != 0)
            throw new MongoServerError(
                    IMMUTABLE_FIELD,
                    "ImmutableField",
                    "Performing an update on the path '_id' would modify the immutable field '_id'");
    }

    private static Document merged(Document update) {
        var all = new Document();
        for (var operator : List.of("$setOnInsert", "$set")) {
            if (update.get(operator) instanceof Document fields && fields.containsKey(ID)) all.put(ID, fields.get(ID));
        }
        return all;
    }

    /** Of an update on a document as it was. */
    static void checkOn(Document before, Document update) {
        for (var change : changes(update)) {
            if (!change.path().contains("$")) check(change, before);
        }
    }

    private static void check(Change change, Document before) {
        var fragments = change.path().split("\\.");
        @Nullable Object at = before;
        for (var depth = 0; depth < fragments.length; depth++) {
            if (!has(at, fragments[depth])) return;
            at = valueOf(at, fragments[depth]);
            if (at != null) continue;
            if (depth == fragments.length - 1) checkNull(change);
            else if (MAKING.contains(change.operator()))
                throw new MongoServerError(
                        PATH_NOT_VIABLE,
                        "PathNotViable",
                        "Cannot create field '" + fragments[depth + 1] + "' in element {" + fragments[depth]
                                + ": null}");
            return;
        }
    }

    private static void checkNull(Change change) {
        if (OF_NUMBERS.contains(change.operator()) || change.operator().equals("$pop"))
            throw new MongoServerError(
                    TYPE_MISMATCH,
                    "TypeMismatch",
                    "Cannot apply " + change.operator() + " to a value of type null at '" + change.path() + "'");
        if (OF_ARRAYS.contains(change.operator()))
            throw new MongoServerError(
                    BAD_VALUE, "BadValue", "The field '" + change.path() + "' must be an array but is of type null");
    }

    private static boolean has(@Nullable Object in, String name) {
        return switch (in) {
            case Document document -> document.containsKey(name);
            case List<?> list -> index(name) >= 0 && index(name) < list.size();
            case null, default -> false;
        };
    }

    private static @Nullable Object valueOf(@Nullable Object in, String name) {
        return switch (in) {
            case Document document -> document.get(name);
            case List<?> list -> list.get(index(name));
            case null, default -> null;
        };
    }

    private static int index(String name) {
        return name.matches("\\d{1,9}") ? Integer.parseInt(name) : -1;
    }

    private static List<Change> changes(Document update) {
        return update.entrySet().stream()
                .filter(it -> it.getKey().startsWith("$"))
                .filter(it -> it.getValue() instanceof Document)
                .flatMap(it -> ((Document) it.getValue())
                        .entrySet().stream().map(Map.Entry::getKey).map(path -> new Change(it.getKey(), path)))
                .toList();
    }

    /** Whether one of its parts leaves a document alone that MongoDB would refuse. */
    static boolean takesAway(Document update) {
        return update.containsKey("$pull") || update.containsKey("$pullAll") || update.containsKey("$pop");
    }

    private static boolean isReplacement(Document update) {
        return update.keySet().stream().noneMatch(it -> it.startsWith("$"));
    }
}
