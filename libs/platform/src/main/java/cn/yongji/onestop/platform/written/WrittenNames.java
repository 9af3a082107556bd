package cn.yongji.onestop.platform.written;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of an aggregate: what each component, kind and constant of it is called at rest. All are named, so that
 * renaming something in Java changes nothing at rest, and adding something is a decision.
 *
 * <p>A record with a row is a document; one with a single component and no row is written as that component. An entry is
 * {@code java=written}, or one word where both are the same; {@code java=*} puts the fields of a nested record among
 * those of its owner, {@code java=prefix*} with a prefix; an optional one is there where one of its fields is. An empty {@code Optional}, an empty collection, {@code false},
 * and what {@link #absent} names are not written, and what is not there is read as that.
 */
public final class WrittenNames {
    final Map<Class<?>, Row> rows = new HashMap<>();
    final Map<Class<?>, OneOf> sealed = new HashMap<>();
    final Map<Class<?>, As> others = new HashMap<>();
    final Map<Class<?>, Map<String, Object>> absent = new HashMap<>();
    final Map<Class<?>, Map<String, LikeOf>> alike = new HashMap<>();
    final Map<Class<?>, Set<String>> gone = new HashMap<>();
    final Map<Class<?>, OnceOf> once = new HashMap<>();
    final Map<Class<?>, Map<String, DerivedOf>> derived = new LinkedHashMap<>();
    final Set<Class<?>> mustBeUsed = new HashSet<>();

    record OneOf(String field, Map<Class<?>, String> words) {}

    record As(Class<?> written, Function<Object, Object> to, Function<Object, Object> from) {}

    record LikeOf(String other, Function<Object, Object> value) {}

    record OnceOf(String field, List<String> components) {}

    record DerivedOf(Class<?> of, boolean many, Function<Object, Object> value) {}

    /** A kind of a sealed type, and the word for it. */
    public record Kind(String word, Class<? extends Record> type) {}

    private WrittenNames() {}

    public static WrittenNames table() {
        return new WrittenNames();
    }

    /** The rows of a table that several aggregates share. */
    public WrittenNames and(WrittenNames shared) {
        rows.putAll(shared.rows);
        sealed.putAll(shared.sealed);
        others.putAll(shared.others);
        absent.putAll(shared.absent);
        alike.putAll(shared.alike);
        gone.putAll(shared.gone);
        once.putAll(shared.once);
        derived.putAll(shared.derived);
        return this;
    }

    /** All components of a record, or all constants of an enum. */
    public WrittenNames row(Class<?> type, String... entries) {
        if (rows.put(type, Row.parse(type, entries)) != null) throw new BadTable(type, "has two rows");
        mustBeUsed.add(type);
        return this;
    }

    /** All kinds of a sealed type, and the field that tells which. */
    public WrittenNames oneOf(Class<?> type, String field, Kind... kinds) {
        var words = new HashMap<Class<?>, String>();
        for (var kind : kinds) words.put(kind.type(), kind.word());
        sealed.put(type, new OneOf(field, words));
        return this;
    }

    public static Kind kind(String word, Class<? extends Record> type) {
        return new Kind(word, type);
    }

    /** What a component is where it has no field; it is not written then. */
    public WrittenNames absent(Class<? extends Record> type, String component, Object value) {
        absent.computeIfAbsent(type, _ -> new HashMap<>()).put(component, value);
        return this;
    }

    /** What another component tells of one that was not written before; it is always written now. */
    @SuppressWarnings("unchecked")
    public <T> WrittenNames absent(
            Class<? extends Record> type, String component, String other, Class<T> of, Function<T, ?> value) {
        alike.computeIfAbsent(type, _ -> new HashMap<>())
                .put(component, new LikeOf(other, it -> Objects.requireNonNull(value.apply((T) it))));
        return this;
    }

    /** Fields that were written once and mean nothing any more. */
    public WrittenNames gone(Class<?> type, String... fields) {
        gone.computeIfAbsent(type, _ -> new HashSet<>()).addAll(Arrays.asList(fields));
        return this;
    }

    /** Components of a record that many of its kind share: written in full the first time, later by number. */
    public WrittenNames once(Class<? extends Record> type, String field, String... components) {
        once.put(type, new OnceOf(field, List.of(components)));
        return this;
    }

    /** A type that is written as another one. */
    @SuppressWarnings("unchecked")
    public <T, W> WrittenNames as(Class<T> type, Class<W> written, Function<T, W> to, Function<W, T> from) {
        others.put(type, new As(written, it -> to.apply((T) it), it -> from.apply((W) it)));
        return this;
    }

    /** A field that is only there to be found by; none where there is nothing. */
    public <T, V> WrittenNames derived(Class<T> type, String name, Class<V> of, Function<T, Optional<V>> value) {
        return derived(type, name, of, false, value);
    }

    /** As {@link #derived}, with several values. */
    public <T, V> WrittenNames derivedAll(
            Class<T> type, String name, Class<V> of, Function<T, ? extends Collection<V>> values) {
        return derived(type, name, of, true, values);
    }

    @SuppressWarnings("unchecked")
    private <T> WrittenNames derived(
            Class<T> type, String name, Class<?> of, boolean many, Function<T, ? extends @Nullable Object> value) {
        derived.computeIfAbsent(type, _ -> new LinkedHashMap<>())
                .put(name, new DerivedOf(of, many, it -> Objects.requireNonNull(value.apply((T) it))));
        return this;
    }

    private String foundBy() {
        return derived.entrySet().stream()
                .flatMap(it ->
                        it.getValue().keySet().stream().map(name -> it.getKey().getSimpleName() + "." + name))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The written form of an aggregate's state, or of a part of it. */
    public <T> Written<T> of(Class<T> type) {
        var shapes = new Shapes(this);
        var written = new Written<>(type, shapes.of(type), foundBy());
        shapes.mustUse(mustBeUsed);
        return written;
    }
}
