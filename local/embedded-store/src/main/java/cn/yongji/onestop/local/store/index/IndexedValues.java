package cn.yongji.onestop.local.store.index;

import cn.yongji.onestop.local.store.bson.BsonOrder;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a document what an index files it under: one line, or one for each element where a field is an array or
 * lies inside one.
 */
final class IndexedValues {

    private final String[] names;
    private final String[][] paths;

    IndexedValues(List<IndexKey> keys) {
        names = keys.stream().map(IndexKey::getKey).toArray(String[]::new);
        paths = keys.stream().map(key -> key.getKey().split("\\.", -1)).toArray(String[][]::new);
    }

    /** A path with a number in it may mean an array position or a field; such an index is kept but never chosen. */
    boolean hasPositions() {
        for (var path : paths) {
            for (var step : path) {
                if (!step.isEmpty() && step.chars().allMatch(Character::isDigit)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean hasAny(Document document) {
        for (int i = 0; i < paths.length; i++) {
            if (has(document, i)) {
                return true;
            }
        }
        return false;
    }

    boolean has(Document document, int field) {
        return !(value(document, paths[field], 0) instanceof Missing);
    }

    /** All lines of the document. {@code arrays[i]} is set when field i led through an array. */
    List<@Nullable Object[]> linesOf(Document document, boolean[] arrays) {
        @Nullable Object[] single = new @Nullable Object[paths.length];
        var anyArray = false;
        for (int i = 0; i < paths.length; i++) {
            var value = value(document, paths[i], 0);
            if (value instanceof Branches || value instanceof Collection) {
                arrays[i] = true;
                anyArray = true;
            }
            single[i] = value instanceof Missing ? null : value;
        }
        return anyArray ? expand(single) : List.<@Nullable Object[]>of(single);
    }

    /** Where a path leaves the plain documents: the array, and the steps that remain inside its elements. */
    private record Branches(Collection<?> elements, String[] path, int step) {}

    private static @Nullable Object value(@Nullable Object from, String[] path, int step) {
        var current = from;
        for (int i = step; i < path.length; i++) {
            if (current instanceof Collection<?> elements) {
                return new Branches(elements, path, i);
            }
            if (!(current instanceof Document document)) {
                return Missing.getInstance();
            }
            current = document.getOrMissing(path[i]);
        }
        return current;
    }

    private List<@Nullable Object[]> expand(@Nullable Object[] single) {
        var array = sharedArray(single);
        var lines = new ArrayList<@Nullable Object[]>();
        if (array.isEmpty()) {
            lines.add(replace(single, (_, _) -> BsonOrder.EMPTY_ARRAY));
            return lines;
        }
        for (var element : array) {
            var line = replace(single, (value, _) -> inside(value, element));
            multiply(line, 0, lines);
        }
        return lines;
    }

    private interface Replacement {
        @Nullable
        Object of(Object arrayValue, int field);
    }

    private static @Nullable Object[] replace(@Nullable Object[] single, Replacement replacement) {
        var line = single.clone();
        for (int i = 0; i < line.length; i++) {
            var value = line[i];
            if (value instanceof Branches || value instanceof Collection) {
                line[i] = replacement.of(value, i);
            }
        }
        return line;
    }

    /** What the field has inside one element: again one value, or several as a list of {@link Several}. */
    private static @Nullable Object inside(Object arrayValue, @Nullable Object element) {
        if (!(arrayValue instanceof Branches branches)) {
            return element;
        }
        var found = new ArrayList<@Nullable Object>();
        collect(element, branches.path, branches.step, found);
        return found.size() == 1 ? found.getFirst() : new Several(found);
    }

    private record Several(List<@Nullable Object> values) {}

    private static void collect(@Nullable Object from, String[] path, int step, List<@Nullable Object> found) {
        var value = value(from, path, step);
        switch (value) {
            case Branches branches -> {
                if (branches.elements.isEmpty()) {
                    found.add(BsonOrder.EMPTY_ARRAY);
                }
                for (var element : branches.elements) {
                    collect(element, branches.path, branches.step, found);
                }
            }
            case Collection<?> elements when elements.isEmpty() -> found.add(BsonOrder.EMPTY_ARRAY);
            case Collection<?> elements -> found.addAll(elements);
            case null -> found.add(null);
            default -> found.add(value instanceof Missing ? null : value);
        }
    }

    private static void multiply(@Nullable Object[] line, int from, List<@Nullable Object[]> lines) {
        for (int i = from; i < line.length; i++) {
            if (line[i] instanceof Several several) {
                for (var value : several.values) {
                    var copy = line.clone();
                    copy[i] = value;
                    multiply(copy, i + 1, lines);
                }
                return;
            }
        }
        lines.add(line);
    }

    /** Fields may share one array; two different ones would make a line for every pair, which MongoDB refuses too. */
    private Collection<?> sharedArray(@Nullable Object[] single) {
        Collection<?> shared = null;
        var inArrays = new ArrayList<String>();
        var parallel = false;
        for (int i = 0; i < single.length; i++) {
            var elements = elementsOf(single[i]);
            if (elements != null) {
                inArrays.add(names[i]);
                parallel |= shared != null && shared != elements;
                shared = elements;
            }
        }
        if (parallel || shared == null) {
            throw new CannotIndexParallelArraysError(inArrays);
        }
        return shared;
    }

    private static @Nullable Collection<?> elementsOf(@Nullable Object value) {
        return switch (value) {
            case Branches branches -> branches.elements;
            case Collection<?> elements -> elements;
            case null, default -> null;
        };
    }
}
