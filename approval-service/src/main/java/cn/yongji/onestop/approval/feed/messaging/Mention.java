package cn.yongji.onestop.approval.feed.messaging;

import cn.yongji.onestop.approval.feed.domain.CasePart;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.event.EventJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * That an event concerns a department, and where that has to look. Where the event names the department it is told of the
 * review that is named there: a new kind of event reaches whom it names without a line of code.
 *
 * @param detail the supplement, opinion, message, problem, meeting … it is about
 */
record Mention(
        DepartmentCode department,
        String projectId,
        Optional<String> caseId,
        Optional<String> review,
        Optional<String> matter,
        Optional<String> detail) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMING = List.of("department", "consultedDepartment");
    private static final List<String> LISTING = List.of("departments", "silent");
    private static final List<String> DETAILS = List.of(
            "supplementId",
            "suspensionId",
            "opinionId",
            "messageId",
            "noticeId",
            "contradictionId",
            "gapId",
            "materialId",
            "preReviewId",
            "meetingId",
            "problemId");

    static JsonNode treeOf(EventEnvelope event) {
        return JSON.readTree(EventJson.write(event.data()));
    }

    /** Whoever is named, each with every review that he is named with. */
    static Set<Mention> named(JsonNode event) {
        var found = new LinkedHashSet<Mention>();
        collect(event, event, found);
        return found;
    }

    private static void collect(JsonNode root, JsonNode node, Set<Mention> found) {
        for (var name : NAMING) text(node, name).ifPresent(code -> add(root, node, code, found));
        for (var name : LISTING) {
            for (var code : node.path(name)) if (code.isString()) add(root, node, code.stringValue(), found);
        }
        for (var child : node) {
            if (child.isObject() || child.isArray()) collect(root, child, found);
        }
    }

    private static void add(JsonNode root, JsonNode node, String code, Set<Mention> found) {
        DepartmentCode.parse(code).value().ifPresent(department -> {
            found.add(new Mention(
                    department,
                    text(root, "projectId").orElseThrow(),
                    near(root, node, "caseId"),
                    near(root, node, "reviewId"),
                    near(root, node, "matterCode"),
                    detail(root, node)));
        });
    }

    /** Whose matter it is. */
    static Mention of(CasePart part, JsonNode event) {
        return new Mention(
                part.department(),
                part.projectId(),
                Optional.of(part.caseId()),
                Optional.of(part.review().value()),
                Optional.of(part.matter().value()),
                detail(event, event));
    }

    /** Who has a part in the case, whatever that is. */
    static Mention ofWhole(CasePart part, JsonNode event) {
        return new Mention(
                part.department(),
                part.projectId(),
                Optional.of(part.caseId()),
                Optional.empty(),
                Optional.empty(),
                detail(event, event));
    }

    /** Who has a part in any case of the project. */
    static Mention ofProject(CasePart part, JsonNode event) {
        return new Mention(
                part.department(),
                part.projectId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                detail(event, event));
    }

    private static Optional<String> near(JsonNode root, JsonNode node, String field) {
        return text(node, field).or(() -> text(root, field));
    }

    private static Optional<String> detail(JsonNode root, JsonNode node) {
        return Stream.of(node, root)
                .flatMap(place -> DETAILS.stream().flatMap(field -> text(place, field).stream()))
                .findFirst();
    }

    static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
