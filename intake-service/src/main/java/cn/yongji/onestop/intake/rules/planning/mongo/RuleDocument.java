package cn.yongji.onestop.intake.rules.planning.mongo;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A rule that was applied, at rest. */
public final class RuleDocument {
    private RuleDocument() {}

    public static Document write(AppliedRule rule) {
        return new Document("rule", rule.rule())
                .append("kind", rule.kind().name())
                .append("basis", rule.basis())
                .append("reason", rule.reason())
                .append("evidence", evidence(rule.evidence()));
    }

    public static AppliedRule read(Document document) {
        return new AppliedRule(
                document.getString("rule"),
                RuleKind.valueOf(document.getString("kind")),
                document.getString("basis"),
                document.getString("reason"),
                evidence(document));
    }

    static List<Document> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(it -> new Document("fact", it.fact()).append("value", it.value()))
                .toList();
    }

    static List<Evidence> evidence(Document document) {
        return PlanDocument.documents(document, "evidence").stream()
                .map(it -> new Evidence(it.getString("fact"), it.getString("value")))
                .toList();
    }

    static Document write(ExpertReview review) {
        return switch (review) {
            case ExpertReview.Held(var days, var notCounted) -> with(held("HELD", days), "notCounted", notCounted);
            case ExpertReview.Joint(var days, var by) -> held("JOINT", days).append("by", write(by));
            case ExpertReview.Adopted(var by) -> new Document("state", "ADOPTED").append("by", write(by));
            case ExpertReview.Waived(var by, var notCounted) ->
                with(new Document("state", "WAIVED").append("by", write(by)), "notCounted", notCounted);
        };
    }

    static ExpertReview review(Document document) {
        return switch (document.getString("state")) {
            case "HELD" -> new ExpertReview.Held(document.getInteger("days"), rule(document, "notCounted"));
            case "JOINT" -> new ExpertReview.Joint(document.getInteger("days"), required(document));
            case "ADOPTED" -> new ExpertReview.Adopted(required(document));
            case "WAIVED" -> new ExpertReview.Waived(required(document), rule(document, "notCounted"));
            case String other -> throw new IllegalStateException("unknown state of an expert review: " + other);
        };
    }

    private static Document held(String state, int days) {
        return new Document("state", state).append("days", days);
    }

    private static Document with(Document document, String name, Optional<AppliedRule> rule) {
        rule.ifPresent(it -> document.append(name, write(it)));
        return document;
    }

    private static AppliedRule required(Document document) {
        return read(document.get("by", Document.class));
    }

    private static Optional<AppliedRule> rule(Document document, String name) {
        return Optional.ofNullable(document.get(name, Document.class)).map(RuleDocument::read);
    }
}
