package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.kernel.Unseen;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks through what was read from a body. A component that is not {@code @Nullable} must have been sent: the record is
 * the contract, nobody has to say it twice. Text that no store keeps faithfully, and numbers that no office means, are
 * refused as well. Everything that is wrong is told at once.
 */
final class BodyInspection {
    static final int MOST_ERRORS = 100;
    private static final int MOST_DIGITS = 100;
    private static final String REQUIRED = "required";
    static final String KEY = "name";
    private static final Set<String> ONE_LINE =
            Set.of(KEY, "title", "number", "phone", "signer", "signedBy", "attendees");
    private static final List<String> ONE_LINE_ENDS = List.of("Name", "Title", "Number", "Phone");

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> Part.of(type, component))
                    .toList();
        }
    };

    private static final ClassValue<Boolean> NULL_MARKED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isNullMarked(type);
        }
    };

    private final List<InputError> errors = new ArrayList<>();
    private final BodyConstraints constraints;

    private BodyInspection(BodyConstraints constraints) {
        this.constraints = constraints;
    }

    static List<InputError> of(Object body, BodyConstraints constraints) {
        return of("", body, constraints);
    }

    /** @param at where in the body the value stands */
    static List<InputError> of(String at, Object value, BodyConstraints constraints) {
        var inspection = new BodyInspection(constraints);
        inspection.look(at, value, null, at.substring(at.lastIndexOf('/') + 1));
        return told(inspection.errors);
    }

    // What is missing also breaks every other constraint; it is told once.
    static List<InputError> told(List<InputError> errors) {
        var missing = errors.stream()
                .filter(it -> it.code().equals(REQUIRED))
                .map(InputError::pointer)
                .collect(Collectors.toSet());
        return errors.stream()
                .filter(it -> it.code().equals(REQUIRED) || !missing.contains(it.pointer()))
                .distinct()
                .toList();
    }

    static boolean isRequired(Class<?> owner, AnnotatedType type) {
        return NULL_MARKED.get(owner) && !type.isAnnotationPresent(Nullable.class);
    }

    /** @param named the field it stands in, which says whether a text is one line */
    private void look(String pointer, @Nullable Object value, @Nullable AnnotatedType type, String named) {
        if (errors.size() >= MOST_ERRORS) return;
        var known = type == null ? null : type.getAnnotation(Known.class);
        if (value != null && known != null)
            constraints.check(pointer, known, value).ifPresent(errors::add);
        switch (value) {
            case null -> {}
            case String text -> lookAtText(pointer, text, named);
            case BigDecimal number -> lookAtNumber(pointer, number);
            case Record fields -> lookAtRecord(pointer, fields);
            case Collection<?> items -> {
                if (type != null && type.isAnnotationPresent(Distinct.class))
                    lookForTwice(
                            pointer, items, type.getAnnotation(Distinct.class).by());
                lookAtItems(pointer, items, argument(type, 0), named);
            }
            case Map<?, ?> members -> lookAtMembers(pointer, members, argument(type, 1));
            case JsonNode node -> lookAtNode(pointer, node, named);
            default -> {}
        }
    }

    private void lookAtRecord(String pointer, Record fields) {
        errors.addAll(constraints.check(pointer, fields));
        for (var part : PARTS.get(fields.getClass())) {
            var at = pointer + part.pointer();
            var value = part.of(fields);
            if (value == null && part.required()) errors.add(missing(at));
            look(at, value, part.type(), part.name());
        }
    }

    private void lookAtItems(String pointer, Collection<?> items, @Nullable AnnotatedType itemType, String named) {
        var index = 0;
        for (var item : items) {
            var at = pointer + "/" + index++;
            if (item == null && itemType != null && !itemType.isAnnotationPresent(Nullable.class))
                errors.add(missing(at));
            look(at, item, itemType, named);
        }
    }

    private void lookForTwice(String pointer, Collection<?> items, String by) {
        var first = new HashMap<Object, String>();
        var index = 0;
        for (var item : items) {
            var at = pointer + "/" + index++ + (by.isEmpty() ? "" : "/" + by);
            var key = by.isEmpty() ? item : component(item, by);
            if (key == null) continue;
            var before = first.putIfAbsent(key, at);
            if (before != null) errors.add(twice(at, before, key));
        }
    }

    private static @Nullable Object component(@Nullable Object item, String name) {
        if (item == null) return null;
        return PARTS.get(item.getClass()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> it.of((Record) item))
                .orElse(null);
    }

    private static InputError twice(String at, String before, Object what) {
        return InputError.at(
                at,
                "given-twice",
                "%s 与 %s 重复：%s，请只保留一项".formatted(at, before, what),
                "%s repeats %s: %s; keep one of them".formatted(at, before, what));
    }

    private void lookAtMembers(String pointer, Map<?, ?> members, @Nullable AnnotatedType valueType) {
        members.forEach((key, value) -> {
            var at = pointer + "/" + escaped(String.valueOf(key));
            lookAtText(at, String.valueOf(key), KEY);
            if (value == null && valueType != null && !valueType.isAnnotationPresent(Nullable.class))
                errors.add(missing(at));
            look(at, value, valueType, String.valueOf(key));
        });
    }

    private void lookAtNode(String pointer, JsonNode node, String named) {
        if (node.isString()) lookAtText(pointer, node.stringValue(), named);
        if (node.isNumber()) lookAtNumber(pointer, node.decimalValue());
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) look(pointer + "/" + i, node.get(i), null, named);
        }
        for (var member : node.properties()) {
            var at = pointer + "/" + escaped(member.getKey());
            lookAtText(at, member.getKey(), KEY);
            look(at, member.getValue(), null, member.getKey());
        }
    }

    private void lookAtText(String pointer, String text, String named) {
        unseen(pointer, text, named).ifPresent(errors::add);
    }

    /** What nobody sees in a text; in names, titles and numbers neither tabs nor ends of lines. */
    static Optional<InputError> unseen(String pointer, String text, String named) {
        var found = isOneLine(named) ? Unseen.inLine(text) : Unseen.inText(text);
        return found.map(it -> InputError.at(pointer, it));
    }

    private static boolean isOneLine(String named) {
        return ONE_LINE.contains(named) || ONE_LINE_ENDS.stream().anyMatch(named::endsWith);
    }

    private void lookAtNumber(String pointer, BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            errors.add(InputError.at(pointer, "number-out-of-range", "数值超出合理范围", "The number is out of range"));
        }
    }

    static InputError missing(String pointer) {
        return InputError.at(pointer, REQUIRED, "必填项未填写", "This is required");
    }

    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType type, int index) {
        if (!(type instanceof AnnotatedParameterizedType parameterized)) return null;
        var arguments = parameterized.getAnnotatedActualTypeArguments();
        return index < arguments.length ? arguments[index] : null;
    }

    private static boolean isNullMarked(Class<?> type) {
        for (AnnotatedElement at = type; at != null; at = ((Class<?>) at).getEnclosingClass()) {
            if (at.isAnnotationPresent(NullUnmarked.class)) return false;
            if (at.isAnnotationPresent(NullMarked.class)) return true;
        }
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A component as it is looked at every time; reflection parses its annotations anew whenever it is asked. */
    private record Part(String name, String pointer, AnnotatedType type, boolean required, Method accessor) {
        static Part of(Class<?> owner, RecordComponent component) {
            var type = component.getAnnotatedType();
            component.getAccessor().trySetAccessible();
            return new Part(
                    component.getName(),
                    "/" + escaped(component.getName()),
                    type,
                    isRequired(owner, type),
                    component.getAccessor());
        }

        @Nullable
        Object of(Record fields) {
            try {
                return accessor.invoke(fields);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }
}
