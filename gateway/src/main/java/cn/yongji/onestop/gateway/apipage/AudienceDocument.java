package cn.yongji.onestop.gateway.apipage;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One document out of those of all services: the operations that one audience may call ({@code x-roles}) and the components that
 * these name. What two services call alike and mean differently has the service's name before it.
 */
final class AudienceDocument {
    private static final String COMPONENTS = "#/components/";
    private static final String ROLES = "x-roles";

    private final Audience audience;
    private final Map<String, Object> paths = new TreeMap<>();
    private final Map<String, Map<String, Object>> components = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<Object> tags = new LinkedHashSet<>();

    private AudienceDocument(Audience audience) {
        this.audience = audience;
    }

    /** @param documents of the services, each under its label, as YAML is read */
    static Map<String, Object> of(Audience audience, Map<String, Map<String, Object>> documents) {
        var made = new AudienceDocument(audience);
        documents.forEach(made::add);
        return made.whole(documents.values().iterator().next());
    }

    private void add(String service, Map<String, Object> document) {
        var all = section(document, "components");
        var kept = new TreeMap<String, Object>();
        section(document, "paths").forEach((path, item) -> {
            var operations = ours(service, map(item));
            if (!operations.isEmpty()) kept.put(path, operations);
        });
        var named = named(kept, all);
        var renamed = new LinkedHashMap<String, String>();
        named.forEach(reference -> rename(service, reference, all, renamed));
        named.forEach(reference -> {
            var place = place(reference);
            section(place.kind())
                    .put(place(renamed.getOrDefault(reference, reference)).name(), renamed(find(all, place), renamed));
        });
        map(renamed(kept, renamed)).forEach(paths::put);
        if (all.get("securitySchemes") != null)
            map(all.get("securitySchemes")).forEach(section("securitySchemes")::put);
        if (document.get("tags") instanceof List<?> told) tags.addAll(told);
    }

    /** A path with the operations of this audience; what every operation of the path shares stays. */
    private Map<String, Object> ours(String service, Map<String, Object> item) {
        var ours = new LinkedHashMap<String, Object>();
        item.forEach((method, operation) -> {
            var told = operation instanceof Map<?, ?> ? map(operation) : Map.<String, Object>of();
            if (!told.containsKey("responses")) return;
            var roles = told.get(ROLES);
            if (roles == null || (roles instanceof List<?> allowed && audience.hasOneOf(allowed))) {
                ours.put(method, calledApart(service, told));
            }
        });
        return ours;
    }

    /** Every service has its dead letters; in one document an operation needs a name of its own. */
    private Map<String, Object> calledApart(String service, Map<String, Object> operation) {
        var id = String.valueOf(operation.get("operationId"));
        if (ids.add(id)) return operation;
        var copy = new LinkedHashMap<>(operation);
        copy.put("operationId", id + "Of" + capital(service));
        return copy;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private void rename(String service, String reference, Map<String, Object> all, Map<String, String> renamed) {
        var place = place(reference);
        var there = section(place.kind()).get(place.name());
        if (there != null && !there.equals(find(all, place))) {
            renamed.put(reference, COMPONENTS + place.kind() + "/" + capital(service) + capital(place.name()));
        }
    }

    /** Every component that is named from here, and those that they name. */
    private static Set<String> named(Object from, Map<String, Object> all) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>();
        references(from, open);
        while (!open.isEmpty()) {
            var reference = open.pop();
            if (found.add(reference)) references(find(all, place(reference)), open);
        }
        return found;
    }

    private static void references(@Nullable Object node, ArrayDeque<String> into) {
        if (node instanceof Map<?, ?> fields) {
            if (fields.get("$ref") instanceof String reference && reference.startsWith(COMPONENTS)) into.add(reference);
            fields.values().forEach(it -> references(it, into));
        } else if (node instanceof List<?> items) {
            items.forEach(it -> references(it, into));
        }
    }

    private static Object renamed(Object node, Map<String, String> names) {
        if (node instanceof Map<?, ?>) {
            var copy = new LinkedHashMap<String, Object>();
            map(node)
                    .forEach((key, value) -> copy.put(
                            key,
                            key.equals("$ref") && value instanceof String reference
                                    ? names.getOrDefault(reference, reference)
                                    : renamed(value, names)));
            return copy;
        }
        return node instanceof List<?> items
                ? items.stream().map(it -> renamed(it, names)).toList()
                : node;
    }

    private Map<String, Object> whole(Map<String, Object> like) {
        var info = new LinkedHashMap<>(section(like, "info"));
        info.put("title", "onestop " + audience.label() + " " + audience.title());
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", like.get("openapi"));
        whole.put("info", info);
        whole.put("servers", like.get("servers"));
        whole.put("tags", List.copyOf(tags));
        whole.put("paths", paths);
        whole.put("components", components);
        return whole;
    }

    private record Place(String kind, String name) {}

    private static Place place(String reference) {
        var parts = reference.substring(COMPONENTS.length()).split("/", 2);
        return new Place(parts[0], parts[1]);
    }

    private static Object find(Map<String, Object> all, Place place) {
        return Objects.requireNonNull(
                section(all, place.kind()).get(place.name()), () -> "a document that names what it has not: " + place);
    }

    private Map<String, Object> section(String kind) {
        return components.computeIfAbsent(kind, _ -> new TreeMap<>());
    }

    private static Map<String, Object> section(Map<String, Object> document, String name) {
        return document.get(name) == null ? Map.of() : map(document.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
