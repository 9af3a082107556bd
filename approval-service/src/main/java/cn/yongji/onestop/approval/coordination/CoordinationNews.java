package cn.yongji.onestop.approval.coordination;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ActionItemEvent;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingEvent;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemEvent;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemPositionTakenV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what coordination says of problems and meetings. Hearing it again changes nothing. */
@Component
public final class CoordinationNews {
    private final AggregateStore<OwnedDifficulty> difficulties;
    private final AggregateStore<MeetingInvitation> meetings;

    public CoordinationNews(AggregateStore<OwnedDifficulty> difficulties, AggregateStore<MeetingInvitation> meetings) {
        this.difficulties = difficulties;
        this.meetings = meetings;
    }

    public void ofDifficulty(String problemId, List<EventEnvelope> events) {
        difficulties.reactOrCreate(
                problemId,
                events,
                SequenceRule.FORWARD,
                (stored, event) -> event.data() instanceof ProblemEvent it
                        ? changed(stored.map(Stored::state), after(stored.map(Stored::state), it))
                        : Decision.unchanged());
    }

    private static Optional<OwnedDifficulty> after(Optional<OwnedDifficulty> known, ProblemEvent fact) {
        return switch (fact) {
            case ProblemRaisedV1 it -> known.or(() -> Optional.of(OwnedDifficulty.of(it)));
            case ProblemMovedV1 it ->
                Optional.of(known.map(before -> before.moved(it)).orElseGet(() -> OwnedDifficulty.of(it)));
            case ProblemClosedV1 _ -> known.map(OwnedDifficulty::closed);
            case ProblemReopenedV1 it -> known.map(before -> before.reopened(it));
            // Neither where a department stands nor what is to be done changes who has to move.
            case ProblemPositionTakenV1 _, ActionItemEvent _ -> known;
        };
    }

    public void ofMeeting(String meetingId, List<EventEnvelope> events) {
        meetings.reactOrCreate(
                meetingId,
                events,
                SequenceRule.FORWARD,
                (stored, event) -> event.data() instanceof MeetingEvent it
                        ? changed(stored.map(Stored::state), after(stored.map(Stored::state), it, event.time()))
                        : Decision.unchanged());
    }

    private static Optional<MeetingInvitation> after(Optional<MeetingInvitation> known, MeetingEvent fact, Instant at) {
        return switch (fact) {
            case MeetingScheduledV1 it -> known.or(() -> Optional.of(MeetingInvitation.of(it, at)));
            case MeetingCancelledV1 _ -> known.map(it -> it.with(MeetingInvitation.Standing.CANCELLED));
            case MeetingMinutesApprovedV1 _ -> known;
            case MeetingRescheduledV1 it -> known.map(before -> before.with(it));
            case MeetingDayChangedV1 it -> known.map(before -> before.with(it));
            case MeetingHeldV1 _, ResolutionRecordedV1 _ -> known.map(it -> it.with(MeetingInvitation.Standing.HELD));
        };
    }

    private static <S> Decision<S, String> changed(Optional<S> before, Optional<S> next) {
        return next.filter(_ -> !next.equals(before))
                .<Decision<S, String>>map(Decision::changed)
                .orElseGet(Decision::unchanged);
    }
}
