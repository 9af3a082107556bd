package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is wrong with a body that could not be read. A reader stops at the first value it cannot take; who
 * sends a form wants to know everything at once. So the JSON is walked along the record it should have become, and each
 * value is given to the reader alone.
 */
final class BodyFindings {
    private final JsonMapper json;
    private final BodyConstraints constraints;

    BodyFindings(JsonMapper json, BodyConstraints constraints) {
        this.json = json;
        this.constraints = constraints;
    }

    /** In the order of the record's components; none if the body is no JSON at all. */
    List<InputError> of(SentBody body) {
        try {
            var tree = json.readTree(body.bytes());
            var walk = new Walk(json._deserializationContext());
            walk.value("", tree, json.constructType(body.type()), null);
            return BodyInspection.told(walk.errors);
        } catch (JacksonException _) {
            return List.of();
        }
    }

    /**
     * What is left of a part once what is wrong has been taken out.
     *
     * @param sound what can be read, or nothing
     * @param whole whether nothing had to be taken out but fields that nobody knows
     */
    private record Rest(@Nullable JsonNode sound, boolean whole) {
        static final Rest NONE = new Rest(null, false);
    }

    private final class Walk {
        private final List<InputError> errors = new ArrayList<>();
        private final DeserializationContext context;

        Walk(DeserializationContext context) {
            this.context = context;
        }

        Rest value(String at, JsonNode node, JavaType type, @Nullable AnnotatedType annotated) {
            if (errors.size() >= BodyInspection.MOST_ERRORS) return Rest.NONE;
            if (node.isObject() && isPolymorphic(type)) return choice(at, node, type);
            if (node.isObject() && isReadByFields(type)) return fields(at, node, type, null);
            if (node.isArray() && type.isCollectionLikeType()) return items(at, node, type, annotated);
            if (node.isObject() && type.isMapLikeType()) return members(at, node, type, annotated);
            return scalar(at, node, type);
        }

        private Rest choice(String at, JsonNode node, JavaType type) {
            var reader = context.findTypeDeserializer(type);
            var name = reader.getPropertyName();
            if (name == null || !node.path(name).isString()) return scalar(at, node, type);
            var chosen = reader.getTypeIdResolver()
                    .typeFromId(context, node.path(name).stringValue());
            if (chosen == null || !isReadByFields(chosen)) return scalar(at, node, type);
            return fields(at, node, chosen, name);
        }

        /** @param known a field that says which record it is and need not be part of it */
        private Rest fields(String at, JsonNode node, JavaType type, @Nullable String known) {
            var record = type.getRawClass();
            var sound = json.createObjectNode();
            var whole = true;
            for (var component : record.getRecordComponents()) {
                whole &= component(at, node.path(component.getName()), record, component, sound);
            }
            if (known != null) sound.set(known, node.path(known));
            unknown(at, node, record, known);
            if (!whole) {
                checkAlone(at, record, sound);
                return Rest.NONE;
            }
            return read(at, sound, type) ? new Rest(sound, true) : Rest.NONE;
        }

        private boolean component(
                String owner, JsonNode value, Class<?> record, RecordComponent component, ObjectNode sound) {
            var at = owner + "/" + BodyInspection.escaped(component.getName());
            var annotated = component.getAnnotatedType();
            if (value.isMissingNode() || value.isNull()) {
                if (!component.getType().isPrimitive() && !BodyInspection.isRequired(record, annotated)) return true;
                tell(BodyInspection.missing(at));
                return false;
            }
            var rest = value(at, value, json.constructType(component.getGenericType()), annotated);
            if (rest.sound() != null) sound.set(component.getName(), rest.sound());
            return rest.whole();
        }

        private void unknown(String at, JsonNode node, Class<?> record, @Nullable String known) {
            var names = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            for (var name : node.propertyNames()) {
                if (names.contains(name) || name.equals(known)) continue;
                tell(JsonProblems.unknownField(at + "/" + BodyInspection.escaped(name), name));
            }
        }

        /** The record cannot be made, so what can be read of it is checked component by component. */
        private void checkAlone(String at, Class<?> record, ObjectNode sound) {
            var told = errors.stream().map(InputError::pointer).collect(Collectors.toSet());
            for (var component : record.getRecordComponents()) {
                var node = sound.get(component.getName());
                if (node == null) continue;
                try {
                    var value = json.treeToValue(node, json.constructType(component.getGenericType()));
                    constraints.check(at, record, component.getName(), value).stream()
                            .filter(it -> !told.contains(it.pointer()))
                            .forEach(this::tell);
                } catch (JacksonException _) {
                    // A list whose broken items are left out need not be readable; what is wrong with it has been told.
                }
            }
        }

        private Rest items(String at, JsonNode node, JavaType type, @Nullable AnnotatedType annotated) {
            var sound = json.createArrayNode();
            var whole = true;
            for (var i = 0; i < node.size(); i++) {
                var rest = element(at + "/" + i, node.get(i), type, annotated, 0);
                if (rest.sound() == null) sound.addNull();
                else sound.add(rest.sound());
                whole &= rest.whole();
            }
            return new Rest(sound, whole);
        }

        private Rest members(String at, JsonNode node, JavaType type, @Nullable AnnotatedType annotated) {
            var sound = json.createObjectNode();
            var whole = true;
            for (var member : node.properties()) {
                var key = member.getKey();
                var place = at + "/" + BodyInspection.escaped(key);
                var rest = isKey(place, key, type) ? element(place, member.getValue(), type, annotated, 1) : Rest.NONE;
                if (rest.sound() != null) sound.set(key, rest.sound());
                whole &= rest.whole();
            }
            return new Rest(sound, whole);
        }

        private boolean isKey(String at, String key, JavaType map) {
            var unseen = BodyInspection.unseen(at, key, BodyInspection.KEY);
            unseen.ifPresent(this::tell);
            if (unseen.isPresent()) return false;
            try {
                json.treeToValue(json.createObjectNode().putNull(key), map);
                return true;
            } catch (JacksonException e) {
                for (var error : JsonProblems.of(e).errors())
                    tell(InputError.at(at, error.code(), error.zh(), error.en()));
                return false;
            }
        }

        private Rest element(
                String at, JsonNode node, JavaType container, @Nullable AnnotatedType annotated, int argument) {
            var own = annotated instanceof AnnotatedParameterizedType it
                            && it.getAnnotatedActualTypeArguments().length > argument
                    ? it.getAnnotatedActualTypeArguments()[argument]
                    : null;
            if (node.isNull()) {
                if (own == null || own.isAnnotationPresent(Nullable.class)) return new Rest(node, true);
                tell(BodyInspection.missing(at));
                return Rest.NONE;
            }
            return value(at, node, container.getContentType(), own);
        }

        private Rest scalar(String at, JsonNode node, JavaType type) {
            return read(at, node, type) ? new Rest(node, true) : Rest.NONE;
        }

        private boolean read(String at, JsonNode node, JavaType type) {
            try {
                Object value = json.treeToValue(node, type);
                if (value != null) BodyInspection.of(at, value, constraints).forEach(this::tell);
                return true;
            } catch (JacksonException e) {
                JsonProblems.of(e, at).errors().forEach(this::tell);
                return false;
            }
        }

        /** A part is looked at again with every record that it is a part of; what is wrong with it is told once. */
        private void tell(InputError error) {
            if (errors.size() < BodyInspection.MOST_ERRORS && !errors.contains(error)) errors.add(error);
        }

        private boolean isPolymorphic(JavaType type) {
            return !type.isContainerType() && context.findTypeDeserializer(type) != null;
        }

        private boolean isReadByFields(JavaType type) {
            return type.getRawClass().isRecord()
                    && context.findNonContextualValueDeserializer(type) instanceof BeanDeserializerBase;
        }
    }
}
