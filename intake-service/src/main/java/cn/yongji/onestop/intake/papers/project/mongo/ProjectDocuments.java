package cn.yongji.onestop.intake.papers.project.mongo;

import cn.yongji.onestop.intake.papers.project.domain.CatalogueMove;
import cn.yongji.onestop.intake.papers.project.domain.FactsRevision;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.mongo.FactsDocument;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.intake.rules.planning.mongo.PlanDocument;
import cn.yongji.onestop.intake.rules.planning.mongo.UndoneDocument;
import cn.yongji.onestop.kernel.Reason;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A project at rest. */
public final class ProjectDocuments implements AggregateMapping<Project> {
    @Override
    public String collection() {
        return "projects";
    }

    @Override
    public Document toDocument(Project project) {
        var document = new Document("openedBy", project.openedBy()).append("openedAt", date(project.openedAt()));
        project.agent().ifPresent(agent -> document.append("agent", agent));
        document.append("factsVersion", project.factsVersion())
                .append("facts", FactsDocument.write(project.facts()))
                .append("unitCode", unitCode(project.unitCode()))
                .append(
                        "revisions",
                        project.revisions().stream()
                                .map(ProjectDocuments::revision)
                                .toList());
        project.plan().ifPresent(plan -> document.append("plan", plan(plan)));
        if (!project.undone().isEmpty()) {
            document.append(
                    "undone",
                    project.undone().stream().map(UndoneDocument::write).toList());
        }
        return document;
    }

    @Override
    public Project fromDocument(Document document) {
        return new Project(
                document.getString("openedBy"),
                instant(document, "openedAt"),
                Optional.ofNullable(document.getString("agent")),
                document.getInteger("factsVersion"),
                FactsDocument.read(document.get("facts", Document.class)),
                unitCode(document.get("unitCode", Document.class)),
                document.getList("revisions", Document.class).stream()
                        .map(ProjectDocuments::revision)
                        .toList(),
                Optional.ofNullable(document.get("plan", Document.class)).map(ProjectDocuments::plan),
                undone(document));
    }

    private static List<UndoneExemption> undone(Document document) {
        var found = document.getList("undone", Document.class);
        return found == null
                ? List.of()
                : found.stream().map(UndoneDocument::read).toList();
    }

    private static Document unitCode(UnitCode code) {
        return switch (code) {
            case UnitCode.Sound _ -> new Document("state", "SOUND");
            case UnitCode.InDoubt(var expected, var reason) ->
                new Document("state", "IN_DOUBT")
                        .append("expected", String.valueOf(expected))
                        .append("code", reason.code())
                        .append("zh", reason.zh())
                        .append("en", reason.en());
            case UnitCode.Confirmed(var expected, var by, var reason, var at) ->
                new Document("state", "CONFIRMED")
                        .append("expected", String.valueOf(expected))
                        .append("by", by)
                        .append("reason", reason)
                        .append("at", date(at));
        };
    }

    private static UnitCode unitCode(Document document) {
        return switch (document.getString("state")) {
            case "SOUND" -> new UnitCode.Sound();
            case "IN_DOUBT" ->
                new UnitCode.InDoubt(
                        document.getString("expected").charAt(0),
                        new Reason(document.getString("code"), document.getString("zh"), document.getString("en")));
            case "CONFIRMED" ->
                new UnitCode.Confirmed(
                        document.getString("expected").charAt(0),
                        document.getString("by"),
                        document.getString("reason"),
                        instant(document, "at"));
            case String other -> throw new IllegalStateException("unknown state of a unit code: " + other);
        };
    }

    private static Document revision(FactsRevision revision) {
        return new Document("factsVersion", revision.factsVersion())
                .append(
                        "changes",
                        revision.changes().stream()
                                .map(it -> new Document("fact", it.fact())
                                        .append("before", it.before())
                                        .append("after", it.after()))
                                .toList())
                .append("reason", revision.reason())
                .append("changedBy", revision.changedBy())
                .append("at", date(revision.at()));
    }

    private static FactsRevision revision(Document document) {
        return new FactsRevision(
                document.getInteger("factsVersion"),
                document.getList("changes", Document.class).stream()
                        .map(it -> new FactChange(it.getString("fact"), it.getString("before"), it.getString("after")))
                        .toList(),
                document.getString("reason"),
                document.getString("changedBy"),
                instant(document, "at"));
    }

    private static Document plan(IssuedPlan issued) {
        var document = new Document("planVersion", issued.planVersion())
                .append("factsVersion", issued.factsVersion())
                .append("plan", PlanDocument.write(issued.plan()))
                .append("issuedBy", issued.issuedBy())
                .append("issuedAt", date(issued.issuedAt()));
        issued.move().ifPresent(it -> document.append("move", move(it)));
        return document;
    }

    private static IssuedPlan plan(Document document) {
        return new IssuedPlan(
                document.getInteger("planVersion"),
                document.getInteger("factsVersion"),
                PlanDocument.read(document.get("plan", Document.class)),
                document.getString("issuedBy"),
                instant(document, "issuedAt"),
                Optional.ofNullable(document.get("move", Document.class)).map(ProjectDocuments::move));
    }

    private static Document move(CatalogueMove move) {
        return new Document("from", move.from())
                .append("to", move.to())
                .append("difference", move.difference())
                .append("reason", move.reason());
    }

    private static CatalogueMove move(Document document) {
        return new CatalogueMove(
                document.getString("from"),
                document.getString("to"),
                document.getString("difference"),
                document.getString("reason"));
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
