package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.AnnotatedElement;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The record is the contract: a component of a {@code @NullMarked} record is always there, a {@code @Nullable} one may be
 * missing. The document says what the compiler checks. A name stands for one record: two of the same name would be told as
 * one, and one of them wrongly.
 */
public final class RecordSchemas implements ModelConverter {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        var schema = (Schema<?>) chain.next().resolve(type, context, chain);
        var raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord() && isNullMarked(raw)) {
            claim(raw);
            describe(raw, definition(schema, context));
        }
        return schema;
    }

    private void claim(Class<?> type) {
        var annotation = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var name = annotation == null || annotation.name().isEmpty() ? type.getSimpleName() : annotation.name();
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "Two records are called " + name + " in the document: " + other.getName() + ", " + type.getName());
        }
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        if (schema.get$ref() == null) return schema;
        var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        var defined = context.getDefinedModels().get(name);
        return defined == null ? schema : defined;
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        var properties = propertiesOf(schema);
        if (properties.isEmpty()) return;
        var required = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            if (!properties.containsKey(name)) continue;
            var property = bounded(properties.get(name), component.getAccessor());
            properties.put(name, property);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, orNull(property));
            } else {
                required.add(name);
            }
        }
        schema.setRequired(
                required.isEmpty() ? null : required.stream().sorted().toList());
    }

    // Beside a largest size, which says zero for the smallest unless it is told, what may not be empty would be told as
    // what may.
    private static Schema<?> bounded(Schema<?> property, AnnotatedElement component) {
        Set<String> types = property.getTypes() == null ? Set.of() : property.getTypes();
        var text = component.isAnnotationPresent(NotBlank.class) && types.contains("string");
        var list = component.isAnnotationPresent(NotEmpty.class) && types.contains("array");
        if (!text && !list) return property;
        var copy = AnnotationsUtils.clone(property, true);
        if (text && isNone(copy.getMinLength())) copy.setMinLength(1);
        if (list && isNone(copy.getMinItems())) copy.setMinItems(1);
        return copy;
    }

    private static boolean isNone(@Nullable Integer smallest) {
        return smallest == null || smallest == 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Schema<?>> propertiesOf(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
    }

    // Schemas of common types are shared, so the nullable one is a copy. A reference stays as it is: it is not
    // required.
    private static Schema<?> orNull(Schema<?> property) {
        Set<String> types = property.getTypes();
        if (types == null || types.contains("null")) return property;
        var copy = AnnotationsUtils.clone(property, true);
        copy.setTypes(new LinkedHashSet<>(types));
        copy.getTypes().add("null");
        return copy;
    }

    private static boolean isNullMarked(Class<?> type) {
        for (AnnotatedElement at = type; at != null; at = ((Class<?>) at).getEnclosingClass()) {
            if (at.isAnnotationPresent(NullMarked.class)) return true;
        }
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }
}
