package cn.yongji.onestop.intake.planning.mongo;

import cn.yongji.onestop.intake.catalogue.domain.Department;
import cn.yongji.onestop.intake.planning.domain.Evidence;
import cn.yongji.onestop.intake.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.planning.domain.Plan;
import cn.yongji.onestop.intake.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.planning.domain.Saving;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** An issued plan at rest, whole: it is a promise and must be shown as it was given. */
public final class PlanDocument {
    private PlanDocument() {}

    public static Document write(Plan plan) {
        return new Document("catalogueVersion", plan.catalogueVersion())
                .append("calendarVersion", plan.calendarVersion())
                .append("startOn", plan.startOn().toString())
                .append("steps", plan.steps().stream().map(PlanDocument::step).toList())
                .append(
                        "groups",
                        plan.groups().stream().map(PlanDocument::codes).toList())
                .append(
                        "materials",
                        plan.materials().stream().map(PlanDocument::material).toList())
                .append("criticalPath", codes(plan.criticalPath()))
                .append("finish", due(plan.finish()))
                .append("workingDays", saving(plan.workingDays()))
                .append("materialCount", saving(plan.materialCount()))
                .append("visits", saving(plan.visits()));
    }

    public static Plan read(Document document) {
        return new Plan(
                document.getString("catalogueVersion"),
                document.getString("calendarVersion"),
                LocalDate.parse(document.getString("startOn")),
                document.getList("steps", Document.class).stream()
                        .map(PlanDocument::step)
                        .toList(),
                groups(document),
                document.getList("materials", Document.class).stream()
                        .map(PlanDocument::material)
                        .toList(),
                codes(document, "criticalPath"),
                due(document.get("finish", Document.class)),
                saving(document.get("workingDays", Document.class)),
                saving(document.get("materialCount", Document.class)),
                saving(document.get("visits", Document.class)));
    }

    private static Document step(PlannedStep step) {
        var document = new Document("matter", step.matter().value())
                .append("name", step.name())
                .append("department", step.department().code().value())
                .append("departmentName", step.department().name())
                .append(
                        "evidence",
                        step.evidence().stream().map(PlanDocument::evidence).toList());
        return switch (step) {
            case PlannedStep.Required it ->
                document.append("state", "REQUIRED")
                        .append("reason", it.reason())
                        .append("limit", it.limitWorkingDays())
                        .append("prerequisites", codes(it.prerequisites()))
                        .append("group", it.group())
                        .append("startsAfter", it.startsAfter())
                        .append("finishesAfter", it.finishesAfter())
                        .append("promised", due(it.promised()))
                        .append("critical", it.critical());
            case PlannedStep.Exempt it ->
                document.append("state", "EXEMPT")
                        .append("rule", it.rule())
                        .append("basis", it.basis())
                        .append("reason", it.reason())
                        .append("limit", it.limitWorkingDays());
            case PlannedStep.NotApplicable it ->
                document.append("state", "NOT_APPLICABLE")
                        .append("reason", it.reason())
                        .append("limit", it.limitWorkingDays());
        };
    }

    private static PlannedStep step(Document document) {
        var matter = MatterCode.of(document.getString("matter"));
        var name = document.getString("name");
        var department = new Department(
                DepartmentCode.of(document.getString("department")), document.getString("departmentName"));
        var evidence = document.getList("evidence", Document.class).stream()
                .map(it -> new Evidence(it.getString("fact"), it.getString("value")))
                .toList();
        var reason = document.getString("reason");
        int limit = document.getInteger("limit");
        return switch (document.getString("state")) {
            case "REQUIRED" ->
                new PlannedStep.Required(
                        matter,
                        name,
                        department,
                        reason,
                        evidence,
                        limit,
                        new LinkedHashSet<>(codes(document, "prerequisites")),
                        document.getInteger("group"),
                        document.getInteger("startsAfter"),
                        document.getInteger("finishesAfter"),
                        due(document.get("promised", Document.class)),
                        document.getBoolean("critical"));
            case "EXEMPT" ->
                new PlannedStep.Exempt(
                        matter,
                        name,
                        department,
                        document.getString("rule"),
                        document.getString("basis"),
                        reason,
                        evidence,
                        limit);
            case "NOT_APPLICABLE" -> new PlannedStep.NotApplicable(matter, name, department, reason, evidence, limit);
            case String other -> throw new IllegalStateException("unknown state of a step: " + other);
        };
    }

    private static Document evidence(Evidence evidence) {
        return new Document("fact", evidence.fact()).append("value", evidence.value());
    }

    private static Document material(ListedMaterial material) {
        var document = new Document("slot", material.slot())
                .append("name", material.name())
                .append("description", material.description())
                .append("mainFor", codes(material.mainFor()))
                .append("secondaryFor", codes(material.secondaryFor()));
        material.filledBy().ifPresent(by -> document.append("filledBy", by.value()));
        return document;
    }

    private static ListedMaterial material(Document document) {
        return new ListedMaterial(
                document.getString("slot"),
                document.getString("name"),
                document.getString("description"),
                codes(document, "mainFor"),
                codes(document, "secondaryFor"),
                Optional.ofNullable(document.getString("filledBy")).map(MatterCode::of));
    }

    private static Document saving(Saving saving) {
        return new Document("baseline", saving.baseline())
                .append("planned", saving.planned())
                .append("formula", saving.formula());
    }

    private static Saving saving(Document document) {
        return new Saving(
                document.getInteger("baseline"), document.getInteger("planned"), document.getString("formula"));
    }

    private static Document due(DueDate due) {
        return new Document("date", due.date().toString()).append("provisional", due.provisional());
    }

    private static DueDate due(Document document) {
        return new DueDate(LocalDate.parse(document.getString("date")), document.getBoolean("provisional"));
    }

    private static List<String> codes(Collection<MatterCode> codes) {
        return codes.stream().map(MatterCode::value).toList();
    }

    private static List<MatterCode> codes(Document document, String name) {
        return document.getList(name, String.class).stream().map(MatterCode::of).toList();
    }

    private static List<List<MatterCode>> groups(Document document) {
        return document.getList("groups", List.class).stream()
                .map(group -> ((List<?>) group)
                        .stream().map(code -> MatterCode.of((String) code)).toList())
                .toList();
    }
}
