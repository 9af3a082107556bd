package cn.yongji.onestop.approval.feed.messaging;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.event.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in an event that names a department: that department is told, and of the review that is named there. A new kind
 * of event therefore reaches whom it names without a line of code.
 */
record Mention(DepartmentCode department, Optional<String> review, Optional<String> matter, Optional<String> detail) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMING = List.of("department", "consultedDepartment");
    private static final List<String> DETAILS = List.of(
            "supplementId", "suspensionId", "opinionId", "messageId", "noticeId", "contradictionId", "problemId");

    static JsonNode treeOf(EventEnvelope event) {
        return JSON.readTree(EventJson.write(event.data()));
    }

    static List<Mention> in(JsonNode event) {
        var found = new ArrayList<Mention>();
        collect(event, event, found);
        return found;
    }

    private static void collect(JsonNode root, JsonNode node, List<Mention> found) {
        for (var name : NAMING) {
            DepartmentCode.parse(text(node, name).orElse("")).value().ifPresent(department -> {
                found.add(new Mention(
                        department, near(root, node, "reviewId"), near(root, node, "matterCode"), detail(root, node)));
            });
        }
        for (var child : node) {
            if (child.isObject() || child.isArray()) collect(root, child, found);
        }
    }

    private static Optional<String> near(JsonNode root, JsonNode node, String field) {
        return text(node, field).or(() -> text(root, field));
    }

    static Optional<String> detail(JsonNode root, JsonNode node) {
        return Stream.of(node, root)
                .flatMap(place -> DETAILS.stream().flatMap(field -> text(place, field).stream()))
                .findFirst();
    }

    static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
