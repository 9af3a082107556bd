package cn.yongji.onestop.intake.counter.visit.mongo;

import cn.yongji.onestop.intake.counter.visit.domain.Foreseen;
import cn.yongji.onestop.intake.counter.visit.domain.Link;
import cn.yongji.onestop.intake.counter.visit.domain.Owner;
import cn.yongji.onestop.intake.counter.visit.domain.ProblemClass;
import cn.yongji.onestop.intake.counter.visit.domain.Visit;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** A visit at rest. */
public final class VisitDocuments implements AggregateMapping<Visit> {
    static final String PROJECT = "projectId";
    private static final String ON_SITE = "AGENT_VISIT";
    private static final String BY_APPLICANT = "APPLICANT_VISIT";

    @Override
    public String collection() {
        return "visits";
    }

    /** Who went, often a private person. */
    @Override
    public Set<String> concealed() {
        return Set.of("visitor");
    }

    @Override
    public Document toDocument(Visit visit) {
        var document = new Document(PROJECT, visit.projectId())
                .append("visitedOn", visit.visitedOn().toString())
                .append("visitor", visit.visitor())
                .append("recordedAt", Date.from(visit.recorded().at()))
                .append("recordedBy", visit.recorded().by());
        switch (visit) {
            case Visit.OnSite it -> {
                document.append("kind", ON_SITE)
                        .append("obstacles", it.obstacles())
                        .append("summary", it.summary())
                        .append(
                                "foreseen",
                                it.foreseen().stream()
                                        .map(VisitDocuments::foreseen)
                                        .toList());
                it.scale().ifPresent(text -> document.append("scale", text));
                it.content().ifPresent(text -> document.append("content", text));
                it.needs().ifPresent(text -> document.append("needs", text));
            }
            case Visit.ByApplicant it ->
                document.append("kind", BY_APPLICANT)
                        .append("place", it.place())
                        .append("purpose", it.purpose());
        }
        return document;
    }

    @Override
    public Visit fromDocument(Document document) {
        var project = document.getString(PROJECT);
        var on = LocalDate.parse(document.getString("visitedOn"));
        var visitor = document.getString("visitor");
        var recorded = new Visit.Recorded(document.getDate("recordedAt").toInstant(), document.getString("recordedBy"));
        return switch (document.getString("kind")) {
            case ON_SITE ->
                new Visit.OnSite(
                        project,
                        on,
                        visitor,
                        Optional.ofNullable(document.getString("scale")),
                        Optional.ofNullable(document.getString("content")),
                        Optional.ofNullable(document.getString("needs")),
                        document.getList("obstacles", String.class),
                        document.getString("summary"),
                        document.getList("foreseen", Document.class).stream()
                                .map(VisitDocuments::foreseen)
                                .toList(),
                        recorded);
            case BY_APPLICANT ->
                new Visit.ByApplicant(
                        project, on, visitor, document.getString("place"), document.getString("purpose"), recorded);
            case String other -> throw new IllegalStateException("no visit is written as " + other);
        };
    }

    private static Document foreseen(Foreseen it) {
        var document = new Document("ref", it.ref())
                .append("class", it.problemClass().name())
                .append("link", it.link().name())
                .append("title", it.title())
                .append("description", it.description())
                .append("owner", it.owner().wire());
        it.plannedResolution().ifPresent(text -> document.append("plannedResolution", text));
        return document;
    }

    private static Foreseen foreseen(Document it) {
        return new Foreseen(
                it.getString("ref"),
                ProblemClass.valueOf(it.getString("class")),
                Link.valueOf(it.getString("link")),
                it.getString("title"),
                it.getString("description"),
                Owner.of(it.getString("owner")),
                Optional.ofNullable(it.getString("plannedResolution")));
    }
}
