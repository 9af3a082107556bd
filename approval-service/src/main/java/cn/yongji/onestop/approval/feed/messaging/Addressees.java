package cn.yongji.onestop.approval.feed.messaging;

import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.feed.CaseParts;
import cn.yongji.onestop.approval.feed.domain.CasePart;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** 受文部门: whom an event concerns, as the table of places says it of its kind. */
record Addressees(CaseParts.Known known) {
    Set<Mention> of(EventEnvelope event) {
        var tree = Mention.treeOf(event);
        return switch (EventPlaces.of(event.type()).feed()) {
            case NOBODY -> Set.of();
            case NAMED -> Mention.named(tree);
            case MATTER -> matter(event, tree);
            case CASE -> distinct(caseOf(event, tree).stream().map(part -> Mention.ofWhole(part, tree)));
            case USERS -> users(tree);
            case PROJECT ->
                distinct(known.ofProject(event.projectId()).stream().map(part -> Mention.ofProject(part, tree)));
        };
    }

    private Set<Mention> matter(EventEnvelope event, JsonNode tree) {
        var matter = Mention.text(tree, "matterCode")
                .or(() -> Mention.text(tree, "reviewId")
                        .flatMap(ReviewId::parse)
                        .map(ReviewId::matter)
                        .map(MatterCode::value));
        return distinct(caseOf(event, tree).stream()
                .filter(part -> matter.filter(part.matter().value()::equals).isPresent())
                .map(part -> Mention.of(part, tree)));
    }

    /** An application that was not accepted has no case, and no department has heard of it. */
    private List<CasePart> caseOf(EventEnvelope event, JsonNode tree) {
        var caseId = Mention.text(tree, "caseId").or(() -> Mention.text(tree, "applicationId"));
        var parts = caseId.map(known::of).orElse(List.of());
        if (parts.isEmpty() && event.data() instanceof ApprovalEvent)
            throw new IllegalStateException("nobody knows which departments have " + caseId);
        return parts;
    }

    private Set<Mention> users(JsonNode tree) {
        var open = tree.path("openApplications")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        return distinct(Mention.text(tree, "materialId").stream()
                .flatMap(id -> known.restingOn(id, open).stream())
                .map(part -> Mention.of(part, tree)));
    }

    private static Set<Mention> distinct(Stream<Mention> mentions) {
        return mentions.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
