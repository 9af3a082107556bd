package cn.yongji.onestop.coordination.difficulty.messaging;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.coordination.project.domain.ProjectRef;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.DifferenceClosedV1;
import cn.yongji.onestop.kernel.event.DifferenceFoundV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ProblemEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Opens a difficulty when conditions contradict each other or a promise is broken, closes it when the promise is made good,
 * does
 * so with what differs between a service and the ledger, and brings to a difficulty what its meetings did. The identity of a difficulty opened by rule comes from what it is about, so
 * that an event heard twice opens none.
 */
@Component
final class DifficultyReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ContradictionFoundV1.class, DifficultyRaising::idOfContradiction)
            .and(ResolutionEffectedV1.class, ResolutionEffectedV1::problemId)
            .and(GapBreachedV1.class, gap -> DifficultyRaising.idOfBreach(gap.gapId()))
            .and(GapRepairedV1.class, gap -> DifficultyRaising.idOfBreach(gap.gapId()))
            .and(DifferenceFoundV1.class, it -> DifficultyRaising.idOfDifference(it.differenceId(), it.since()))
            .and(DifferenceClosedV1.class, it -> DifficultyRaising.idOfDifference(it.differenceId(), it.since()))
            .and(MeetingCancelledV1.class, MeetingCancelledV1::problemId)
            .and(MeetingRescheduledV1.class, MeetingRescheduledV1::problemId)
            .and(MeetingHeldV1.class, MeetingHeldV1::problemId)
            .and(MeetingScheduledV1.class, MeetingScheduledV1::problemId)
            .and(ResolutionRecordedV1.class, ResolutionRecordedV1::problemId);

    private final AggregateStore<Difficulty> store;
    private final DifficultyRaising raising;
    private final DifficultyDecider decider;
    private final ProjectRefs projects;

    DifficultyReaction(
            AggregateStore<Difficulty> store,
            DifficultyRaising raising,
            DifficultyDecider decider,
            ProjectRefs projects) {
        super("problems", Pace.UNHURRIED, TARGETS);
        this.store = store;
        this.raising = raising;
        this.decider = decider;
        this.projects = projects;
    }

    @Override
    public void apply(String problemId, List<EventEnvelope> events) {
        var agent = agentFor(events);
        store.reactOrCreate(problemId, events, SequenceRule.FORWARD, (stored, event) -> decide(stored, event, agent));
    }

    /** Only a difficulty that is opened here has to know the agent of its project. */
    private Optional<String> agentFor(List<EventEnvelope> events) {
        var opens = events.stream().anyMatch(DifficultyReaction::opens);
        return opens ? projects.find(events.getFirst().projectId()).flatMap(ProjectRef::agent) : Optional.empty();
    }

    private static boolean opens(EventEnvelope event) {
        return switch (event.data()) {
            case ContradictionFoundV1 _, GapBreachedV1 _ -> true;
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> false;
        };
    }

    private Decision<Difficulty, ?> decide(
            Optional<Stored<Difficulty>> stored, EventEnvelope event, Optional<String> agent) {
        return switch (event.data()) {
            case ContradictionFoundV1 found ->
                stored.isPresent() ? Decision.unchanged() : raising.onContradiction(found, agent);
            case GapBreachedV1 gap -> stored.isPresent() ? Decision.unchanged() : raising.onBreach(gap, agent);
            case DifferenceFoundV1 found -> stored.isPresent() ? Decision.unchanged() : raising.onDifference(found);
            case DifferenceClosedV1 it -> stored.isPresent() ? note(stored, equalAgain(it)) : Decision.unchanged();
            case GapRepairedV1 gap -> stored.isPresent() ? note(stored, repaired(gap)) : Decision.unchanged();
            case MeetingScheduledV1 meeting -> note(stored, meeting(meeting, event));
            case ResolutionRecordedV1 resolution -> note(stored, resolution(resolution));
            case ResolutionEffectedV1 it -> note(stored, effect(it));
            case MeetingHeldV1 it ->
                note(
                        stored,
                        new DifficultyCommand.NoteHeld(
                                it.meetingId(), it.quorum(), new Act(it.openedAt(), it.openedBy())));
            case MeetingCancelledV1 meeting -> note(stored, cancellation(meeting));
            case MeetingRescheduledV1 it ->
                note(
                        stored,
                        new DifficultyCommand.NoteMove(
                                it.meetingId(), it.start(), new Act(it.rescheduledAt(), it.rescheduledBy())));
            case MeetingDayChangedV1 _,
                    MeetingMinutesApprovedV1 _,
                    ProblemEvent _,
                    IntakeEvent _,
                    ApprovalEvent _,
                    LedgerEvent _,
                    ReferenceEvent _ -> Decision.unchanged();
        };
    }

    private Decision<Difficulty, ?> note(Optional<Stored<Difficulty>> stored, DifficultyCommand command) {
        return stored.<Decision<Difficulty, ?>>map(it -> decider.decide(it.state(), command))
                .orElseGet(() -> Decision.refused("there is no such problem"));
    }

    private static DifficultyCommand repaired(GapRepairedV1 gap) {
        return new DifficultyCommand.End("承诺材料已补救并核实", new Act(gap.repairedAt(), gap.repairedBy()));
    }

    private static DifficultyCommand equalAgain(DifferenceClosedV1 it) {
        return new DifficultyCommand.End(it.night() + " 夜间对账一致，差异已消除", new Act(it.closedAt(), "rule:reconciliation"));
    }

    private static DifficultyCommand effect(ResolutionEffectedV1 it) {
        return new DifficultyCommand.NoteEffect(
                it.resolutionId(),
                Optional.ofNullable(it.reason()).map(Word::said),
                new Act(it.effectedAt(), "rule:resolution-effected"));
    }

    private static DifficultyCommand cancellation(MeetingCancelledV1 it) {
        return new DifficultyCommand.NoteCancellation(
                it.meetingId(), it.reason(), new Act(it.cancelledAt(), it.cancelledBy()));
    }

    private static DifficultyCommand meeting(MeetingScheduledV1 meeting, EventEnvelope event) {
        return new DifficultyCommand.NoteMeeting(
                meeting.meetingId(),
                level(meeting.kind().required()),
                meeting.start(),
                meeting.departments().stream().map(DepartmentCode::of).collect(Collectors.toCollection(TreeSet::new)),
                new Act(event.time(), event.actor()));
    }

    /** A joint pre-review is held by the departments themselves, as a huddle is. */
    private static Level level(MeetingKind kind) {
        return switch (kind) {
            case HUDDLE, JOINT_PRE_REVIEW -> Level.HUDDLE;
            case COORDINATION_MEETING, COORDINATION -> Level.COORDINATION_MEETING;
        };
    }

    private static DifficultyCommand resolution(ResolutionRecordedV1 it) {
        return new DifficultyCommand.NoteResolution(
                it.meetingId(),
                it.resolutionId(),
                it.text(),
                it.effect().required(),
                Optional.ofNullable(it.leads()).map(DepartmentCode::of),
                new Act(it.recordedAt(), it.recordedBy()));
    }
}
