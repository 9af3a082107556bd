package cn.yongji.onestop.intake.rules.planning.mongo;

import static cn.yongji.onestop.intake.rules.planning.mongo.PlanDocument.codes;
import static cn.yongji.onestop.intake.rules.planning.mongo.PlanDocument.due;

import cn.yongji.onestop.intake.rules.catalogue.domain.Department;
import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import cn.yongji.onestop.intake.rules.planning.domain.Subject;
import cn.yongji.onestop.intake.rules.planning.domain.Turn;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A step of a plan at rest. */
final class StepDocument {
    private StepDocument() {}

    static Document write(PlannedStep step) {
        var document = write(step.subject())
                .append("reason", step.reason())
                .append("evidence", RuleDocument.evidence(step.evidence()));
        return switch (step) {
            case PlannedStep.Required it -> required(document.append("state", "REQUIRED"), it);
            case PlannedStep.Granted it -> review(document.append("state", "GRANTED"), it.expertReview());
            case PlannedStep.Exempt it -> rule(document.append("state", "EXEMPT"), it.rule());
            case PlannedStep.Covered it -> rule(document.append("state", "COVERED"), it.rule());
            case PlannedStep.Supervised it ->
                document.append("state", "SUPERVISED").append("granted", codes(it.granted()));
            case PlannedStep.NotApplicable _ -> document.append("state", "NOT_APPLICABLE");
        };
    }

    static PlannedStep read(Document document) {
        var subject = subject(document);
        var reason = document.getString("reason");
        var evidence = RuleDocument.evidence(document);
        return switch (document.getString("state")) {
            case "REQUIRED" -> required(document, subject, reason, evidence);
            case "GRANTED" -> new PlannedStep.Granted(subject, reason, evidence, review(document));
            case "EXEMPT" -> new PlannedStep.Exempt(subject, rule(document, RuleKind.EXEMPT));
            case "COVERED" -> new PlannedStep.Covered(subject, rule(document, RuleKind.COVER));
            case "SUPERVISED" -> new PlannedStep.Supervised(subject, reason, evidence, codes(document, "granted"));
            case "NOT_APPLICABLE" -> new PlannedStep.NotApplicable(subject, reason, evidence);
            case String other -> throw new IllegalStateException("unknown state of a step: " + other);
        };
    }

    static Document write(Subject subject) {
        return new Document("matter", subject.matter().value())
                .append("name", subject.name())
                .append("department", subject.department().code().value())
                .append("departmentName", subject.department().name())
                .append("limit", subject.limitWorkingDays());
    }

    static Subject subject(Document document) {
        return new Subject(
                MatterCode.of(document.getString("matter")),
                document.getString("name"),
                new Department(
                        DepartmentCode.of(document.getString("department")), document.getString("departmentName")),
                document.getInteger("limit"));
    }

    private static Document required(Document document, PlannedStep.Required step) {
        var turn = step.turn();
        step.handling().ifPresent(group -> document.append("handling", group));
        return review(document, step.expertReview())
                .append("rules", step.rules().stream().map(RuleDocument::write).toList())
                .append("prerequisites", codes(turn.prerequisites()))
                .append("group", turn.group())
                .append("startsAfter", turn.startsAfter())
                .append("finishesAfter", turn.finishesAfter())
                .append("promised", due(turn.promised()))
                .append("critical", turn.critical())
                .append("saves", turn.savesIfDoneToday());
    }

    private static PlannedStep.Required required(
            Document document, Subject subject, String reason, List<Evidence> evidence) {
        return new PlannedStep.Required(
                subject,
                reason,
                evidence,
                Optional.ofNullable(document.getString("handling")),
                review(document),
                PlanDocument.documents(document, "rules").stream()
                        .map(RuleDocument::read)
                        .toList(),
                new Turn(
                        new LinkedHashSet<>(codes(document, "prerequisites")),
                        document.getInteger("group"),
                        document.getInteger("startsAfter"),
                        document.getInteger("finishesAfter"),
                        due(document.get("promised", Document.class)),
                        document.getBoolean("critical"),
                        document.getInteger("saves", 0)));
    }

    private static Document review(Document document, Optional<ExpertReview> review) {
        review.ifPresent(it -> document.append("expertReview", RuleDocument.write(it)));
        return document;
    }

    private static Optional<ExpertReview> review(Document document) {
        return Optional.ofNullable(document.get("expertReview", Document.class)).map(RuleDocument::review);
    }

    private static Document rule(Document document, AppliedRule rule) {
        return document.append("rule", rule.rule())
                .append("kind", rule.kind().name())
                .append("basis", rule.basis());
    }

    private static AppliedRule rule(Document document, RuleKind before) {
        return new AppliedRule(
                document.getString("rule"),
                kind(document.getString("kind"), before),
                document.getString("basis"),
                document.getString("reason"),
                RuleDocument.evidence(document));
    }

    // Plans from before kinds were kept know exemptions only.
    private static RuleKind kind(@Nullable String kind, RuleKind before) {
        return kind == null ? before : RuleKind.valueOf(kind);
    }
}
