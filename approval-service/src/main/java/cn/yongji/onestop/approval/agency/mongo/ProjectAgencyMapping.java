package cn.yongji.onestop.approval.agency.mongo;

import cn.yongji.onestop.approval.agency.domain.ProjectAgency;
import cn.yongji.onestop.approval.agency.domain.ProjectAgency.Cover;
import cn.yongji.onestop.approval.agency.domain.ProjectAgency.Standing;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import org.bson.Document;

/** The agency of a project at rest. */
public final class ProjectAgencyMapping implements AggregateMapping<ProjectAgency> {
    @Override
    public String collection() {
        return "project_agencies";
    }

    @Override
    public Document toDocument(ProjectAgency state) {
        var document = new Document("projectId", state.projectId())
                .append(
                        "covers",
                        state.covers().stream().map(ProjectAgencyMapping::cover).toList());
        switch (state.standing()) {
            case Standing.AsAccepted _ -> {}
            case Standing.GivenTo(var agent) -> document.append("agent", agent);
            case Standing.LeftBy(var agent) -> document.append("leftBy", agent);
        }
        return document;
    }

    @Override
    public ProjectAgency fromDocument(Document document) {
        return new ProjectAgency(
                document.getString("projectId"),
                standing(document),
                document.getList("covers", Document.class).stream()
                        .map(ProjectAgencyMapping::cover)
                        .toList());
    }

    private static Standing standing(Document document) {
        var agent = document.getString("agent");
        if (agent != null) return new Standing.GivenTo(agent);
        var leftBy = document.getString("leftBy");
        return leftBy == null ? new Standing.AsAccepted() : new Standing.LeftBy(leftBy);
    }

    private static Document cover(Cover cover) {
        return new Document("agent", cover.agent())
                .append("cover", cover.cover())
                .append("from", cover.from().toString())
                .append("to", cover.to().toString());
    }

    private static Cover cover(Document document) {
        return new Cover(
                document.getString("agent"),
                document.getString("cover"),
                LocalDate.parse(document.getString("from")),
                LocalDate.parse(document.getString("to")));
    }
}
