package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import java.util.List;
import java.util.Optional;

/** How a meeting gets another time. */
public final class Moving {
    private Moving() {}

    /** What stands against another time, whichever; what was not opened may still be held later than it was to be. */
    public static Optional<MeetingRefusal> against(Meeting meeting) {
        return switch (meeting) {
            case Meeting.Requested _, Meeting.Unplaced _ -> Optional.of(new MeetingRefusal.NotScheduled());
            case Meeting.Cancelling it -> Optional.of(new MeetingRefusal.AlreadyCancelled(it.reason(), it.cancelled()));
            case Meeting.Cancelled it -> Optional.of(new MeetingRefusal.AlreadyCancelled(it.reason(), it.cancelled()));
            case Meeting.Scheduled it -> {
                if (it.attendance().isPresent() || !it.resolutions().isEmpty())
                    yield Optional.of(
                            new MeetingRefusal.AlreadyHeld(it.resolutions().size()));
                yield it.moved().flatMap(Moved::left).map(_ -> new MeetingRefusal.StillMoving());
            }
        };
    }

    static Decision<Meeting, MeetingRefusal> move(Meeting.Scheduled scheduled, MeetingCommand.Move command) {
        var against = against(scheduled);
        if (against.isPresent()) return new Decision.Refused<>(against.get());
        var before = scheduled.request();
        var request =
                before.within(before.id(), command.earliest(), command.latest()).seatedAt(command.seats());
        var moved = new Moved(
                scheduled.moved().map(Moved::times).orElse(0) + 1,
                command.act(),
                command.booking(),
                Optional.of(new Moved.Left(scheduled.slot().date(), scheduled.booking())));
        var next = new Meeting.Scheduled(
                request,
                command.slot(),
                scheduled.resolutions(),
                Optional.empty(),
                scheduled.attendance(),
                scheduled.minutes(),
                command.seats(),
                Optional.of(moved));
        var event = new MeetingRescheduledV1(
                request.difficulty().projectId(),
                request.id(),
                request.difficulty().id(),
                scheduled.slot().startInstant(),
                command.slot().startInstant(),
                command.slot().endInstant(),
                request.departmentCodes(),
                request.venue().orElse(null),
                command.reason(),
                command.act().at(),
                command.act().by());
        return new Decision.Changed<>(next, List.of(event));
    }

    static Decision<Meeting, MeetingRefusal> freed(Meeting.Scheduled scheduled) {
        return scheduled
                .moved()
                .filter(it -> it.left().isPresent())
                .<Decision<Meeting, MeetingRefusal>>map(
                        it -> new Decision.Changed<>(scheduled.with(it.freed()), List.of()))
                .orElseGet(Decision.Unchanged::new);
    }
}
