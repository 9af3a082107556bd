package cn.yongji.onestop.coordination.difficulty.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.difficulty.domain.ActionItem;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItemOwner;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItemStep;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyClass;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyFile;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyOwner;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStanding;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStep;
import cn.yongji.onestop.coordination.difficulty.domain.Foresight;
import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.difficulty.domain.Origin;
import cn.yongji.onestop.coordination.difficulty.domain.Reminder;
import cn.yongji.onestop.coordination.difficulty.domain.Stance;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The written names of a difficulty. Four fields are only there to be found by: who may see it, its state, when it moves up by
 * itself, and when somebody is to be reminded. What departments hold against each other is concealed, and with it every other word
 * of a step.
 */
public final class DifficultyMapping {
    static final String PROJECT = "projectId";
    static final String CLASS = "class";
    static final String RAISED_AT = "raisedAt";
    static final String STATUS = "status";
    static final String STATE = "state";
    static final String OPEN = "OPEN";
    static final String CLOSED = "CLOSED";
    static final String DEPARTMENTS = "departments";
    static final String WATCH = "watch";
    static final String REMIND = "remind";

    private static final WrittenNames STEPS = WrittenNames.table()
            .oneOf(
                    DifficultyStep.class,
                    "kind",
                    kind("escalated", DifficultyStep.Escalated.class),
                    kind("meeting", DifficultyStep.MeetingPlaced.class),
                    kind("meetingHeld", DifficultyStep.MeetingHeld.class),
                    kind("meetingCancelled", DifficultyStep.MeetingCancelled.class),
                    kind("recounted", DifficultyStep.Recounted.class),
                    kind("held", DifficultyStep.Held.class),
                    kind("holdLifted", DifficultyStep.HoldLifted.class),
                    kind("position", DifficultyStep.PositionTaken.class),
                    kind("reopened", DifficultyStep.Reopened.class),
                    kind("resolved", DifficultyStep.Resolved.class),
                    kind("effected", DifficultyStep.Effected.class),
                    kind("handedOver", DifficultyStep.HandedOver.class))
            .row(DifficultyStep.Escalated.class, "act=*", "from", "to", "reason")
            .row(DifficultyStep.MeetingPlaced.class, "act=*", "meetingId", "level", "start", "departments")
            .row(DifficultyStep.MeetingHeld.class, "act=*", "meetingId", "level", "quorum")
            .row(DifficultyStep.MeetingCancelled.class, "act=*", "meetingId", "reason")
            .row(DifficultyStep.Recounted.class, "act=*", "before", "after")
            .row(DifficultyStep.Held.class, "act=*", "meetingId", "level", "first", "before", "after")
            .row(DifficultyStep.HoldLifted.class, "act=*", "meetingId", "before", "after")
            .row(DifficultyStep.PositionTaken.class, "act=*", "level", "department", "stance", "text", "suggests")
            .row(Stance.class, "AGREE", "DISAGREE", "NOT_OURS")
            .row(DifficultyStep.Reopened.class, "act=*", "reason", "result", "closed")
            .row(DifficultyStep.Resolved.class, "act=*", "meetingId", "resolutionId", "text", "releases", "effect")
            .row(ResolutionEffect.class, "NONE", "RELEASE_REVIEW", "EXTEND_REVIEW", "REASSIGN")
            .row(DifficultyStep.Effected.class, "act=*", "resolutionId", "refusal")
            .row(DifficultyStep.HandedOver.class, "act=*", "from", "to");

    private static final WrittenNames ITEMS = WrittenNames.table()
            .row(
                    ActionItem.class,
                    "id",
                    "text",
                    "evidence",
                    "owner",
                    "resolutionId",
                    "opened",
                    "state",
                    "term",
                    "reminded",
                    "steps")
            .row(ActionItemOwner.class, "kind", "name")
            .row(ActionItemOwner.Kind.class, "AGENT", "DEPARTMENT", "TASK_FORCE", "UNIT")
            .row(ActionItem.State.class, "OPEN", "CLAIMED", "CONFIRMED", "CANCELLED")
            .row(ActionItem.Term.class, "dueOn", "provisional", "counted", "remindOn")
            .row(Reminder.class, "SOON", "TODAY", "OVERDUE", "CLIMB", "SUPERVISION")
            .row(ActionItemStep.class, "kind", "act=*", "text")
            .row(ActionItemStep.Kind.class, "CLAIMED", "SENT_BACK", "CONFIRMED", "EXTENDED", "CANCELLED", "RECOUNTED");

    private static final WrittenNames NAMES = WrittenNames.table()
            .and(STEPS)
            .and(ITEMS)
            .oneOf(Difficulty.class, STATUS, kind(OPEN, Difficulty.Open.class), kind(CLOSED, Difficulty.Closed.class))
            .row(Difficulty.Open.class, "file=*", "standing=*", "steps", "items")
            .row(Difficulty.Closed.class, "file=*", "standing=*", "steps", "result", "closed=closed*", "items")
            .derivedAll(Difficulty.class, DEPARTMENTS, DepartmentCode.class, Difficulty::departments)
            .derived(
                    Difficulty.class,
                    STATE,
                    String.class,
                    it -> Optional.of(Difficulties.State.of(it).name()))
            .derived(Difficulty.class, REMIND, LocalDate.class, DifficultyMapping::remind)
            .derived(Difficulty.class, WATCH, LocalDate.class, DifficultyMapping::watch)
            .row(
                    DifficultyFile.class,
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
                    "concerned",
                    "matter")
            .row(Act.class, "at", "by")
            .row(DifficultyStanding.class, "level", "owner", "deadline", "provisional", "counted")
            .row(DifficultyStanding.Counted.class, "since", "workingDays=days")
            .row(Foresight.class, "visitId", "link", "owner", "plannedResolution")
            .row(DifficultyOwner.class, "kind", "name")
            .row(DifficultyOwner.Kind.class, "AGENT", "DEPARTMENT", "TASK_FORCE", "GOVERNMENT_OFFICE", "ADMINISTRATOR")
            .row(Level.class, "AGENT", "HUDDLE", "COORDINATION_MEETING")
            .row(DifficultyClass.class, "LAND_NATURE", "PLANNING_ADJUSTMENT", "ENVIRONMENT", "OTHER")
            .row(
                    Origin.class,
                    "MANUAL",
                    "REFUSAL",
                    "RED_LIGHT",
                    "FORESEEN",
                    "CONTRADICTION",
                    "BREACH",
                    "PRE_REVIEW",
                    "EXEMPTION_UNDONE",
                    "RECONCILIATION");

    public static final AggregateMapping<Difficulty> MAPPING =
            AggregateMapping.of("problems", NAMES.of(Difficulty.class), "steps.text");

    private DifficultyMapping() {}

    /** When its next reminder is due. */
    private static Optional<LocalDate> remind(Difficulty difficulty) {
        if (!(difficulty instanceof Difficulty.Open)) return Optional.empty();
        return difficulty.items().stream().flatMap(it -> it.remindOn().stream()).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> watch(Difficulty difficulty) {
        var standing = difficulty.standing();
        var movesUp = difficulty instanceof Difficulty.Open
                && standing.level().above().isPresent()
                && !standing.provisional();
        return Optional.of(standing.deadline()).filter(_ -> movesUp);
    }
}
