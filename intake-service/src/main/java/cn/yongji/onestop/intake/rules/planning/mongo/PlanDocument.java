package cn.yongji.onestop.intake.rules.planning.mongo;

import cn.yongji.onestop.intake.rules.planning.domain.Gain;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.MergedMatters;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An issued plan at rest, whole: it is a promise and must be shown as it was given. Plans from before rules were kept lack
 * the fields that speak of them.
 */
public final class PlanDocument {
    private PlanDocument() {}

    public static Document write(Plan plan) {
        var document = new Document("catalogueVersion", plan.catalogueVersion())
                .append("calendarVersion", plan.calendarVersion())
                .append("startOn", plan.startOn().toString())
                .append("steps", plan.steps().stream().map(StepDocument::write).toList())
                .append(
                        "merged",
                        plan.merged().stream().map(PlanDocument::merged).toList())
                .append(
                        "groups",
                        plan.groups().stream().map(PlanDocument::codes).toList())
                .append(
                        "materials",
                        plan.materials().stream().map(PlanDocument::material).toList())
                .append("criticalPath", codes(plan.criticalPath()))
                .append("marks", plan.marks().stream().map(RuleDocument::write).toList())
                .append("remaining", plan.remainingWorkingDays())
                .append("finish", due(plan.finish()))
                .append("withReviews", plan.withReviewsWorkingDays())
                .append("finishWithReviews", due(plan.finishWithReviews()))
                .append("workingDays", saving(plan.workingDays()))
                .append("materialCount", saving(plan.materialCount()))
                .append("visits", saving(plan.visits()));
        plan.gain().ifPresent(gain -> document.append("gain", gain(gain)));
        return document;
    }

    public static Plan read(Document document) {
        var workingDays = saving(document.get("workingDays", Document.class));
        return new Plan(
                document.getString("catalogueVersion"),
                document.getString("calendarVersion"),
                LocalDate.parse(document.getString("startOn")),
                documents(document, "steps").stream().map(StepDocument::read).toList(),
                documents(document, "merged").stream().map(PlanDocument::merged).toList(),
                groups(document),
                documents(document, "materials").stream()
                        .map(PlanDocument::material)
                        .toList(),
                codes(document, "criticalPath"),
                Optional.ofNullable(document.get("gain", Document.class)).map(PlanDocument::gain),
                documents(document, "marks").stream().map(RuleDocument::read).toList(),
                document.getInteger("remaining", workingDays.planned()),
                due(document.get("finish", Document.class)),
                document.getInteger("withReviews", workingDays.planned()),
                due(document.get("finishWithReviews", document.get("finish", Document.class))),
                workingDays,
                saving(document.get("materialCount", Document.class)),
                saving(document.get("visits", Document.class)));
    }

    /** The documents of a list that older plans may lack. */
    static List<Document> documents(Document document, String name) {
        var found = document.getList(name, Document.class);
        return found == null ? List.of() : found;
    }

    static Document due(DueDate due) {
        return new Document("date", due.date().toString()).append("provisional", due.provisional());
    }

    static DueDate due(Document document) {
        return new DueDate(LocalDate.parse(document.getString("date")), document.getBoolean("provisional"));
    }

    static List<String> codes(Collection<MatterCode> codes) {
        return codes.stream().map(MatterCode::value).toList();
    }

    static List<MatterCode> codes(Document document, String name) {
        var found = document.getList(name, String.class);
        return found == null ? List.of() : found.stream().map(MatterCode::of).toList();
    }

    private static Document merged(MergedMatters merged) {
        return new Document("group", merged.group())
                .append("name", merged.name())
                .append("matters", codes(merged.matters()))
                .append("limit", merged.promisedWorkingDays())
                .append("rule", RuleDocument.write(merged.rule()));
    }

    private static MergedMatters merged(Document document) {
        return new MergedMatters(
                document.getString("group"),
                document.getString("name"),
                codes(document, "matters"),
                document.getInteger("limit"),
                RuleDocument.read(document.get("rule", Document.class)));
    }

    private static Document material(ListedMaterial material) {
        var document = new Document("slot", material.slot())
                .append("name", material.name())
                .append("description", material.description())
                .append("reusable", material.reusable())
                .append("mainFor", codes(material.mainFor()))
                .append("secondaryFor", codes(material.secondaryFor()))
                .append("deferrableFor", codes(material.deferrableFor()))
                .append(
                        "standsIn",
                        material.standsIn().stream().map(PlanDocument::standIn).toList())
                .append("onFile", material.onFile());
        material.filledBy().ifPresent(by -> document.append("filledBy", by.value()));
        return document;
    }

    private static ListedMaterial material(Document document) {
        return new ListedMaterial(
                document.getString("slot"),
                document.getString("name"),
                document.getString("description"),
                document.getBoolean("reusable", true),
                codes(document, "mainFor"),
                codes(document, "secondaryFor"),
                codes(document, "deferrableFor"),
                documents(document, "standsIn").stream()
                        .map(PlanDocument::standIn)
                        .toList(),
                Optional.ofNullable(document.getString("filledBy")).map(MatterCode::of),
                document.getBoolean("onFile", false));
    }

    private static Document standIn(ListedMaterial.StandIn standIn) {
        return new Document("matter", standIn.matter().value())
                .append("slot", standIn.slot())
                .append("rule", RuleDocument.write(standIn.rule()));
    }

    private static ListedMaterial.StandIn standIn(Document document) {
        return new ListedMaterial.StandIn(
                MatterCode.of(document.getString("matter")),
                document.getString("slot"),
                RuleDocument.read(document.get("rule", Document.class)));
    }

    private static Document gain(Gain gain) {
        return new Document("matters", codes(gain.matters()))
                .append("workingDays", gain.workingDays())
                .append("finish", due(gain.finish()));
    }

    private static Gain gain(Document document) {
        return new Gain(
                codes(document, "matters"),
                document.getInteger("workingDays"),
                due(document.get("finish", Document.class)));
    }

    private static Document saving(Saving saving) {
        return new Document("baseline", saving.baseline())
                .append("planned", saving.planned())
                .append("formula", saving.formula())
                .append("calculation", saving.calculation());
    }

    private static Saving saving(Document document) {
        return new Saving(
                document.getInteger("baseline"),
                document.getInteger("planned"),
                document.getString("formula"),
                orEmpty(document.getString("calculation")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<List<MatterCode>> groups(Document document) {
        return document.getList("groups", List.class).stream()
                .map(group -> ((List<?>) group)
                        .stream().map(code -> MatterCode.of((String) code)).toList())
                .toList();
    }
}
