package cn.yongji.onestop.platform.written;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the shape of one record from its row. */
record PartsMaker(Shapes shapes, WrittenNames names, Class<?> type, Row row, String prefix) {
    RecordParts made() {
        var components = type.getRecordComponents();
        var there = Arrays.stream(components).map(RecordComponent::getName).toList();
        row.mustName(type, there);
        for (var defaulted : names.absent.getOrDefault(type, Map.of()).keySet())
            if (!row.names().containsKey(defaulted)) throw new BadTable(type, "there is no " + defaulted);
        var parts = Arrays.stream(components).map(this::part).toList();
        return new RecordParts(type, parts, derived(), alike(there), once(parts), passedOver());
    }

    private RecordPart part(RecordComponent component) {
        var name = row.of(component.getName());
        var get = Access.of(component);
        if (name.endsWith("*")) {
            var inner = name.substring(0, name.length() - 1);
            return inline(component, get, inner.isEmpty() ? prefix : prefixed(inner));
        }
        var shape = shapes.of(type, component);
        var absent = names.absent.getOrDefault(type, Map.of()).get(component.getName());
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || alike().containsKey(component.getName());
        return new Leaf(
                component.getName(), prefixed(name), get, shape, absent == null ? shape.absent() : absent, nullable);
    }

    private RecordPart inline(RecordComponent component, MethodHandle get, String inner) {
        var optional = component.getType() == Optional.class;
        var of = optional ? argumentOf(component) : component.getType();
        var other = names.others.get(of);
        if (other == null) return new Inline(get, shapes.inline(of, inner), optional, it -> it, it -> it);
        return new Inline(get, shapes.inline(other.written(), inner), optional, other.to(), other.from());
    }

    private static Class<?> argumentOf(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private Map<String, WrittenNames.LikeOf> alike() {
        return names.alike.getOrDefault(type, Map.of());
    }

    private List<Like> alike(List<String> there) {
        return alike().entrySet().stream()
                .map(it -> new Like(
                        place(there, it.getKey()),
                        place(there, it.getValue().other()),
                        it.getValue().value()))
                .toList();
    }

    private int place(List<String> there, String component) {
        var place = there.indexOf(component);
        if (place < 0) throw new BadTable(type, "there is no " + component);
        return place;
    }

    private String prefixed(String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private List<Derived> derived() {
        var all = new ArrayList<Derived>();
        names.derived.forEach((of, fields) -> {
            if (of.isAssignableFrom(type)) fields.forEach((name, field) -> all.add(derived(name, field)));
        });
        return all;
    }

    private Derived derived(String name, WrittenNames.DerivedOf field) {
        var one = shapes.of(field.of());
        return new Derived(name, field.many() ? Many.list(one) : new Maybe(one), field.value());
    }

    private @Nullable Once once(List<RecordPart> parts) {
        var row = names.once.get(type);
        if (row == null) return null;
        var places = new ArrayList<Integer>();
        for (var i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Leaf leaf))
                throw new BadTable(type, "is shared, so no part of it stands inline");
            if (row.components().contains(leaf.java())) places.add(i);
        }
        if (places.size() != row.components().size()) throw new BadTable(type, "shares a component that it has not");
        return new Once(row.field(), places);
    }

    private Set<String> passedOver() {
        var passedOver = new HashSet<>(names.gone.getOrDefault(type, Set.of()));
        if (prefix.isEmpty()) passedOver.addAll(shapes.fieldsOfKind(type));
        return passedOver;
    }
}
