package cn.yongji.onestop.platform.event;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event has everything that its contract promises. Every reader relies on what the contract says must be
 * there, so an event without it is put aside before anybody acts on it.
 */
final class ContractCompleteness {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            if (components == null) return new RecordComponent[0];
            return Arrays.stream(components)
                    .filter(component -> !component.getType().isPrimitive())
                    .toArray(RecordComponent[]::new);
        }
    };

    private ContractCompleteness() {}

    /** @throws UnreadableEvent naming what is missing */
    static void check(Object value, String path) {
        if (value instanceof List<?> items) {
            for (var i = 0; i < items.size(); i++) check(items.get(i), path + "/" + i);
            return;
        }
        for (var component : COMPONENTS.get(value.getClass())) {
            var name = ContractForm.standsFlat(component.getType()) ? path : path + "/" + component.getName();
            var part = valueOf(component, value);
            if (part != null) check(part, name);
            else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UnreadableEvent(name + " is missing");
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a public record can be read: " + component, e);
        }
    }
}
