package cn.yongji.onestop.coordination.project.mongo;

import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
        switch (state.agency()) {
            case ProjectRef.Agency.AsOpened _ -> {}
            case ProjectRef.Agency.GivenTo(var agent) -> document.append("agent", agent);
            case ProjectRef.Agency.Released _ -> document.append("released", true);
        }
        if (!state.covers().isEmpty()) {
            document.append(
                    "covers",
                    state.covers().stream().map(ProjectRefMapping::toDocument).toList());
        }
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
        var covers = document.getList("covers", Document.class, List.of()).stream()
                .map(ProjectRefMapping::cover)
                .toList();
        return new ProjectRef(document.getString("id"), opening, agency(document), covers, reviews);
    }

    private static ProjectRef.Agency agency(Document document) {
        if (document.getBoolean("released", false)) return new ProjectRef.Agency.Released();
        var agent = document.getString("agent");
        return agent == null ? new ProjectRef.Agency.AsOpened() : new ProjectRef.Agency.GivenTo(agent);
    }

    private static Document toDocument(ProjectRef.Cover cover) {
        return new Document("agent", cover.agent())
                .append("cover", cover.cover())
                .append("from", cover.from().toString())
                .append("to", cover.to().toString());
    }

    private static ProjectRef.Cover cover(Document document) {
        return new ProjectRef.Cover(
                document.getString("agent"),
                document.getString("cover"),
                LocalDate.parse(document.getString("from")),
                LocalDate.parse(document.getString("to")));
    }
}
