package cn.yongji.onestop.platform.web;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a body lacks, found in the JSON itself. A reader stops at the first value it cannot take; who sends a form wants
 * to know everything at once.
 */
final class MissingFields {
    private static final int MOST = 100;

    private final List<InputError> errors = new ArrayList<>();

    private MissingFields() {}

    static List<InputError> of(SentBody body, JsonMapper json) {
        var missing = new MissingFields();
        try {
            missing.look("", json.readTree(body.bytes()), body.type(), null);
        } catch (JacksonException _) {
            return List.of();
        }
        return missing.errors;
    }

    private void look(String pointer, JsonNode node, Type type, @Nullable AnnotatedType annotated) {
        var raw = raw(type);
        if (raw == null || errors.size() >= MOST) return;
        if (raw.isRecord() && node.isObject()) fields(pointer, node, raw);
        if (Iterable.class.isAssignableFrom(raw) && node.isArray()) {
            for (var i = 0; i < node.size(); i++) element(pointer + "/" + i, node.get(i), type, annotated, 0);
        }
        if (Map.class.isAssignableFrom(raw)) {
            for (var member : node.properties()) {
                var at = pointer + "/" + BodyInspection.escaped(member.getKey());
                element(at, member.getValue(), type, annotated, 1);
            }
        }
    }

    private void fields(String pointer, JsonNode node, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            var at = pointer + "/" + BodyInspection.escaped(component.getName());
            var value = node.path(component.getName());
            var absent = value.isMissingNode() || value.isNull();
            if (!absent) look(at, value, component.getGenericType(), component.getAnnotatedType());
            else if (component.getType().isPrimitive()
                    || BodyInspection.isRequired(type, component.getAnnotatedType())) {
                errors.add(BodyInspection.missing(at));
            }
        }
    }

    private void element(String at, JsonNode node, Type type, @Nullable AnnotatedType annotated, int argument) {
        if (!(type instanceof ParameterizedType it) || it.getActualTypeArguments().length <= argument) return;
        var own = annotated instanceof AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()[argument]
                : null;
        if (node.isNull() && own != null && !own.isAnnotationPresent(Nullable.class)) {
            errors.add(BodyInspection.missing(at));
        }
        look(at, node, it.getActualTypeArguments()[argument], own);
    }

    private static @Nullable Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> it -> it;
            case ParameterizedType it -> (Class<?>) it.getRawType();
            default -> null;
        };
    }
}
