package cn.yongji.onestop.coordination.project.mongo;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** A known project as a document. */
public final class ProjectRefMapping implements AggregateMapping<ProjectRef> {
    @Override
    public String collection() {
        return "projects";
    }

    @Override
    public Document toDocument(ProjectRef state) {
        var document = new Document("id", state.id());
        state.opening().ifPresent(opening -> document.append("opening", toDocument(opening)));
        state.assigned().ifPresent(agent -> document.append("agent", agent));
        var reviews = new Document();
        state.reviews().forEach((review, department) -> reviews.append(review, department.value()));
        return document.append("reviews", reviews);
    }

    private static Document toDocument(ProjectRef.Opening opening) {
        var document = new Document("name", opening.name())
                .append("unitUscc", opening.unitUscc())
                .append("unitName", opening.unitName());
        opening.agent().ifPresent(agent -> document.append("agent", agent));
        return document;
    }

    @Override
    public ProjectRef fromDocument(Document document) {
        var opening = Optional.ofNullable(document.get("opening", Document.class))
                .map(it -> new ProjectRef.Opening(
                        it.getString("name"),
                        it.getString("unitUscc"),
                        it.getString("unitName"),
                        Optional.ofNullable(it.getString("agent"))));
        Map<String, DepartmentCode> reviews = new LinkedHashMap<>();
        document.get("reviews", Document.class)
                .forEach((review, department) -> reviews.put(review, DepartmentCode.of((String) department)));
        return new ProjectRef(
                document.getString("id"), opening, Optional.ofNullable(document.getString("agent")), reviews);
    }
}
