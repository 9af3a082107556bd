package cn.yongji.onestop.intake.counter.agent.mongo;

import cn.yongji.onestop.intake.counter.agent.domain.Absence;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** An agent at rest. Who covers for him is also there to be found by. */
public final class AgentDocuments implements AggregateMapping<ServiceAgent> {
    static final String COVERS = "covers";

    @Override
    public String collection() {
        return "agents";
    }

    @Override
    public Document toDocument(ServiceAgent agent) {
        var projects = new Document();
        agent.projects().forEach((project, at) -> projects.append(project, Date.from(at)));
        return new Document("subject", agent.subject())
                .append("name", agent.name())
                .append(
                        "fields",
                        agent.fields().stream().map(Category::name).sorted().toList())
                .append("capacity", agent.capacity())
                .append(
                        "absences",
                        agent.absences().stream().map(AgentDocuments::absence).toList())
                .append(
                        COVERS,
                        agent.absences().stream().map(Absence::cover).distinct().toList())
                .append("projects", projects);
    }

    @Override
    public ServiceAgent fromDocument(Document document) {
        Map<String, Instant> projects = new LinkedHashMap<>();
        document.get("projects", Document.class)
                .forEach((project, at) -> projects.put(project, ((Date) at).toInstant()));
        return new ServiceAgent(
                document.getString("subject"),
                document.getString("name"),
                document.getList("fields", String.class).stream()
                        .map(Category::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                document.getInteger("capacity"),
                document.getList("absences", Document.class).stream()
                        .map(AgentDocuments::absence)
                        .toList(),
                projects);
    }

    private static Document absence(Absence absence) {
        return new Document("from", absence.from().toString())
                .append("to", absence.to().toString())
                .append("cover", absence.cover());
    }

    private static Absence absence(Document document) {
        return new Absence(
                LocalDate.parse(document.getString("from")),
                LocalDate.parse(document.getString("to")),
                document.getString("cover"));
    }
}
