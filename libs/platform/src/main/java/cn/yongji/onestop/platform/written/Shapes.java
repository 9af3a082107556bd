package cn.yongji.onestop.platform.written;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** Works out the shape of every type that a root leads to. */
final class Shapes {
    private final WrittenNames names;
    private final Map<Type, Shape> known = new HashMap<>();
    private final Set<Class<?>> used = new HashSet<>();

    Shapes(WrittenNames names) {
        this.names = names;
    }

    /** Rows that nothing leads to are left over from something that is gone. */
    void mustUse(Collection<Class<?>> types) {
        for (var type : types) if (!used.contains(type)) throw new BadTable(type, "has a row, and nothing leads to it");
    }

    Shape of(Type type) {
        var before = known.get(type);
        if (before != null) return before;
        // A record may lead to itself.
        var later = new Later();
        if (type instanceof Class<?>) known.put(type, later);
        var shape = made(type);
        later.set(shape);
        known.put(type, shape);
        return shape;
    }

    /** The shape of a component; one that holds others has its bound. */
    Shape of(Class<?> type, RecordComponent component) {
        var shape = of(component.getGenericType());
        return Bounded.isWanted(shape) ? new Bounded(shape, Bounds.of(type, component.getName())) : shape;
    }

    private Shape made(Type type) {
        if (type instanceof ParameterizedType generic) return container(generic);
        if (!(type instanceof Class<?> plain))
            throw new IllegalArgumentException("nobody can tell what a " + type + " is");
        var scalar = Scalar.of(plain);
        if (scalar != null) return scalar;
        var other = names.others.get(plain);
        if (other != null) return new Other(of(other.written()), other.to(), other.from());
        if (plain.isEnum()) return new Constants(plain, rowOf(plain));
        if (plain.isRecord()) return record(plain);
        return kinds(plain);
    }

    private Shape container(ParameterizedType generic) {
        var raw = (Class<?>) generic.getRawType();
        var arguments = generic.getActualTypeArguments();
        if (raw == Optional.class) return new Maybe(of(arguments[0]));
        if (raw == Map.class || raw == SortedMap.class) return byKey(arguments[0], of(arguments[1]), raw);
        var many = Many.of(raw, of(arguments[0]));
        if (many == null) throw new BadTable(raw, "is not a container that can be written");
        return many;
    }

    private Shape byKey(Type key, Shape value, Class<?> raw) {
        return new ByKey(Words.of(of(key), (Class<?>) key), value, raw == SortedMap.class);
    }

    private Row rowOf(Class<?> type) {
        used.add(type);
        var row = names.rows.get(type);
        if (row == null) throw new BadTable(type, "has no row");
        return row;
    }

    private Shape record(Class<?> type) {
        var components = type.getRecordComponents();
        if (components.length == 1 && !names.rows.containsKey(type)) {
            var only = components[0];
            return new Alone(type, Access.of(only), Access.maker(type), of(type, only));
        }
        return parts(type, "");
    }

    private RecordParts parts(Class<?> type, String prefix) {
        var row = type.getRecordComponents().length == 0 ? new Row(Map.of()) : rowOf(type);
        var maker = new PartsMaker(this, names, type, row, prefix);
        return maker.made();
    }

    RecordParts inline(Class<?> type, String prefix) {
        if (!type.isRecord())
            throw new BadTable(type, "is no record, so its fields cannot stand among those of another");
        return parts(type, prefix);
    }

    private Shape kinds(Class<?> type) {
        var row = names.sealed.get(type);
        if (row != null) return kinds(type, row);
        // A sealed type may be part of a greater one.
        for (var greater : names.sealed.keySet()) if (greater.isAssignableFrom(type)) return of(greater);
        throw new BadTable(type, "has no row");
    }

    private Shape kinds(Class<?> type, WrittenNames.OneOf row) {
        var records = new ArrayList<Class<?>>();
        collect(type, records);
        var kinds = new Kinds(type, row.field());
        for (var record : records) {
            var word = row.words().get(record);
            if (word == null) throw new BadTable(type, record.getSimpleName() + " has no written name");
            kinds.add(record, word, alternative(record));
        }
        if (row.words().size() != Set.copyOf(records).size()) throw new BadTable(type, "names a kind that it has not");
        return kinds;
    }

    private RecordParts alternative(Class<?> record) {
        return known.get(record) instanceof RecordParts before ? before : parts(record, "");
    }

    private static void collect(Class<?> type, List<Class<?>> records) {
        if (type.isRecord()) {
            if (!records.contains(type)) records.add(type);
            return;
        }
        if (!type.isSealed()) throw new BadTable(type, "is neither a record nor sealed, and has no other form");
        for (var permitted : Objects.requireNonNull(type.getPermittedSubclasses())) collect(permitted, records);
    }

    /** The fields of the sealed types that a record is a kind of. */
    Set<String> fieldsOfKind(Class<?> record) {
        var fields = new HashSet<String>();
        names.sealed.forEach((type, row) -> {
            if (type.isAssignableFrom(record)) fields.add(row.field());
        });
        return fields;
    }

    /** Stands for a shape that is still being worked out. */
    private static final class Later implements Shape {
        private @Nullable Shape shape;

        void set(Shape found) {
            shape = found;
        }

        private Shape shape() {
            return Objects.requireNonNull(shape);
        }

        @Override
        public void write(BsonWriter writer, Object value, Seen seen) {
            shape().write(writer, value, seen);
        }

        @Override
        public Object read(BsonReader reader, Seen seen) {
            return shape().read(reader, seen);
        }

        @Override
        public boolean leads(String[] path, int depth) {
            return shape().leads(path, depth);
        }
    }
}
