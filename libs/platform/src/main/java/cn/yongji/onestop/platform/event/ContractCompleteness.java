package cn.yongji.onestop.platform.event;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event has everything that its contract promises. Every reader relies on what the contract says must be
 * there, so an event without it is put aside before anybody acts on it.
 */
final class ContractCompleteness {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            if (components == null) return List.of();
            return Arrays.stream(components)
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Part::of)
                    .toList();
        }
    };

    private ContractCompleteness() {}

    /** @param pointer to it from what it is part of; empty where its own parts stand among those of that */
    private record Part(Method accessor, String pointer, boolean required) {
        static Part of(RecordComponent component) {
            var pointer = ContractForm.standsFlat(component.getType()) ? "" : "/" + component.getName();
            var required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getAccessor(), pointer, required);
        }

        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a component of a public record can be read: " + accessor, e);
            }
        }
    }

    /** @throws UnreadableEvent naming what is missing */
    static void check(Object event) {
        var missing = missing(event);
        if (missing != null) throw new UnreadableEvent(missing + " is missing");
    }

    /** The pointer to the first part that is missing. It is put together on the way back: mostly there is none. */
    private static @Nullable String missing(Object value) {
        if (value instanceof List<?> items) return missingIn(items);
        for (var part : PARTS.get(value.getClass())) {
            var there = part.of(value);
            var missing = there != null ? missing(there) : part.required() ? "" : null;
            if (missing != null) return part.pointer() + missing;
        }
        return null;
    }

    private static @Nullable String missingIn(List<?> items) {
        for (var i = 0; i < items.size(); i++) {
            var missing = missing(items.get(i));
            if (missing != null) return "/" + i + missing;
        }
        return null;
    }
}
