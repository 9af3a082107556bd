package cn.yongji.onestop.coordination.problem.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.coordination.problem.domain.Foresight;
import cn.yongji.onestop.coordination.problem.domain.Level;
import cn.yongji.onestop.coordination.problem.domain.Origin;
import cn.yongji.onestop.coordination.problem.domain.Owner;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemClass;
import cn.yongji.onestop.coordination.problem.domain.ProblemFile;
import cn.yongji.onestop.coordination.problem.domain.Standing;
import cn.yongji.onestop.coordination.problem.domain.Step;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.LocalDate;
import java.util.Optional;

/** The written names of a problem. Two fields are only there to be found by: who may see it, and when it moves up by itself. */
public final class ProblemMapping {
    static final String PROJECT = "projectId";
    static final String CLASS = "class";
    static final String RAISED_AT = "raisedAt";
    static final String STATUS = "status";
    static final String DEPARTMENTS = "departments";
    static final String WATCH = "watch";

    private static final WrittenNames STEPS = WrittenNames.table()
            .oneOf(
                    Step.class,
                    "kind",
                    kind("escalated", Step.Escalated.class),
                    kind("meeting", Step.MeetingPlaced.class),
                    kind("resolved", Step.Resolved.class),
                    kind("handedOver", Step.HandedOver.class))
            .row(Step.Escalated.class, "act=*", "from", "to", "reason")
            .row(Step.MeetingPlaced.class, "act=*", "meetingId", "level", "start", "departments")
            .row(Step.Resolved.class, "act=*", "meetingId", "resolutionId", "text", "releases")
            .row(Step.HandedOver.class, "act=*", "from", "to");

    private static final WrittenNames NAMES = WrittenNames.table()
            .and(STEPS)
            .oneOf(Problem.class, STATUS, kind("OPEN", Problem.Open.class), kind("CLOSED", Problem.Closed.class))
            .row(Problem.Open.class, "file=*", "standing=*", "steps")
            .row(Problem.Closed.class, "file=*", "standing=*", "steps", "result", "closed=closed*")
            .derivedAll(Problem.class, DEPARTMENTS, DepartmentCode.class, Problem::departments)
            .derived(Problem.class, WATCH, LocalDate.class, ProblemMapping::watch)
            .row(
                    ProblemFile.class,
                    "id",
                    "projectId",
                    "problemClass=class",
                    "title",
                    "description",
                    "origin",
                    "raised=raised*",
                    "department",
                    "agent",
                    "caseId",
                    "reviewId",
                    "blocking",
                    "foresight",
                    "concerned")
            .row(Act.class, "at", "by")
            .row(Standing.class, "level", "owner", "deadline", "provisional")
            .row(Foresight.class, "visitId", "link", "owner", "plannedResolution")
            .row(Owner.class, "kind", "name")
            .row(Owner.Kind.class, "AGENT", "DEPARTMENT", "TASK_FORCE", "GOVERNMENT_OFFICE")
            .row(Level.class, "AGENT", "HUDDLE", "COORDINATION_MEETING")
            .row(ProblemClass.class, "LAND_NATURE", "PLANNING_ADJUSTMENT", "ENVIRONMENT", "OTHER")
            .row(Origin.class, "MANUAL", "REFUSAL", "RED_LIGHT", "FORESEEN", "CONTRADICTION", "BREACH", "PRE_REVIEW");

    public static final AggregateMapping<Problem> MAPPING = AggregateMapping.of("problems", NAMES.of(Problem.class));

    private ProblemMapping() {}

    private static Optional<LocalDate> watch(Problem problem) {
        var standing = problem.standing();
        var movesUp =
                problem instanceof Problem.Open && standing.level().above().isPresent() && !standing.provisional();
        return Optional.of(standing.deadline()).filter(_ -> movesUp);
    }
}
