package cn.yongji.onestop.coordination.problem.mongo;

import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.coordination.problem.domain.Foresight;
import cn.yongji.onestop.coordination.problem.domain.Level;
import cn.yongji.onestop.coordination.problem.domain.Origin;
import cn.yongji.onestop.coordination.problem.domain.Owner;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemClass;
import cn.yongji.onestop.coordination.problem.domain.ProblemFile;
import cn.yongji.onestop.coordination.problem.domain.Problems;
import cn.yongji.onestop.coordination.problem.domain.Standing;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * A problem as a document. What is absent has no field. Three fields are derived and only there to be found by: the
 * state, the departments that may see it, and the day after which it moves up by itself.
 */
public final class ProblemMapping implements AggregateMapping<Problem> {
    static final String PROJECT = "projectId";
    static final String CLASS = "class";
    static final String RAISED_AT = "raisedAt";
    static final String STATUS = "status";
    static final String DEPARTMENTS = "departments";
    static final String WATCH = "watch";

    @Override
    public String collection() {
        return "problems";
    }

    @Override
    public Document toDocument(Problem state) {
        var document = new Document();
        putFile(document, state.file());
        putStanding(document, state.standing());
        document.append(
                "steps", state.steps().stream().map(StepMapping::toDocument).toList());
        document.append(STATUS, Problems.State.of(state).name());
        document.append(
                DEPARTMENTS,
                state.departments().stream().map(DepartmentCode::value).toList());
        switch (state) {
            case Problem.Open open -> {
                var standing = open.standing();
                if (standing.level().above().isPresent() && !standing.provisional()) {
                    document.append(WATCH, standing.deadline().toString());
                }
            }
            case Problem.Closed closed ->
                document.append(
                        "closed",
                        new Document("result", closed.result())
                                .append("at", Date.from(closed.closed().at()))
                                .append("by", closed.closed().by()));
        }
        return document;
    }

    private static void putFile(Document document, ProblemFile file) {
        document.append("id", file.id())
                .append(PROJECT, file.projectId())
                .append(CLASS, file.problemClass().name())
                .append("title", file.title())
                .append("description", file.description())
                .append("origin", file.origin().name())
                .append(RAISED_AT, Date.from(file.raised().at()))
                .append("raisedBy", file.raised().by());
        file.department().ifPresent(department -> document.append("department", department.value()));
        file.agent().ifPresent(agent -> document.append("agent", agent));
        file.caseId().ifPresent(caseId -> document.append("caseId", caseId));
        file.reviewId().ifPresent(reviewId -> document.append("reviewId", reviewId));
        if (file.blocking()) document.append("blocking", true);
        file.foresight().ifPresent(it -> document.append("foresight", toDocument(it)));
        if (!file.concerned().isEmpty()) {
            document.append(
                    "concerned",
                    file.concerned().stream().map(DepartmentCode::value).toList());
        }
    }

    private static Document toDocument(Foresight foresight) {
        var document = new Document("visitId", foresight.visitId())
                .append("link", foresight.link())
                .append("ownerKind", foresight.owner().kind().name())
                .append("owner", foresight.owner().name());
        foresight.plannedResolution().ifPresent(text -> document.append("plannedResolution", text));
        return document;
    }

    private static Foresight foresightOf(Document document) {
        return new Foresight(
                document.getString("visitId"),
                document.getString("link"),
                new Owner(Owner.Kind.valueOf(document.getString("ownerKind")), document.getString("owner")),
                Optional.ofNullable(document.getString("plannedResolution")));
    }

    private static void putStanding(Document document, Standing standing) {
        document.append("level", standing.level().name())
                .append("ownerKind", standing.owner().kind().name())
                .append("owner", standing.owner().name())
                .append("deadline", standing.deadline().toString());
        if (standing.provisional()) document.append("provisional", true);
    }

    @Override
    public Problem fromDocument(Document document) {
        var file = fileOf(document);
        var standing = standingOf(document);
        var steps = document.getList("steps", Document.class).stream()
                .map(StepMapping::fromDocument)
                .toList();
        return switch (Problems.State.valueOf(document.getString(STATUS))) {
            case OPEN -> new Problem.Open(file, standing, steps);
            case CLOSED -> {
                var closed = document.get("closed", Document.class);
                var act = new Act(closed.getDate("at").toInstant(), closed.getString("by"));
                yield new Problem.Closed(file, standing, steps, closed.getString("result"), act);
            }
        };
    }

    private static ProblemFile fileOf(Document document) {
        return new ProblemFile(
                document.getString("id"),
                document.getString(PROJECT),
                ProblemClass.valueOf(document.getString(CLASS)),
                document.getString("title"),
                document.getString("description"),
                Origin.valueOf(document.getString("origin")),
                new Act(document.getDate(RAISED_AT).toInstant(), document.getString("raisedBy")),
                Optional.ofNullable(document.getString("department")).map(DepartmentCode::of),
                Optional.ofNullable(document.getString("agent")),
                Optional.ofNullable(document.getString("caseId")),
                Optional.ofNullable(document.getString("reviewId")),
                document.getBoolean("blocking", false),
                Optional.ofNullable(document.get("foresight", Document.class)).map(ProblemMapping::foresightOf),
                document.getList("concerned", String.class, List.of()).stream()
                        .map(DepartmentCode::of)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Standing standingOf(Document document) {
        return new Standing(
                Level.valueOf(document.getString("level")),
                new Owner(Owner.Kind.valueOf(document.getString("ownerKind")), document.getString("owner")),
                LocalDate.parse(document.getString("deadline")),
                document.getBoolean("provisional", false));
    }
}
