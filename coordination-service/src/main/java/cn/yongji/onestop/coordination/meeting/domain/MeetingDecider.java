package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.List;
import java.util.function.LongPredicate;

/** What may be done to a meeting in each state. */
public final class MeetingDecider {
    private MeetingDecider() {}

    /** As {@link #decide(Meeting, MeetingCommand)}, for somebody who acts on a version that was seen. */
    public static MeetingRuling decideSeen(LongPredicate seen, long version, Meeting meeting, MeetingCommand command) {
        if (!seen.test(version)) return denied(new MeetingRefusal.ChangedMeanwhile(version));
        return decide(meeting, command);
    }

    public static MeetingRuling decide(Meeting meeting, MeetingCommand command) {
        return switch (meeting) {
            case Meeting.Requested requested ->
                switch (command) {
                    case MeetingCommand.Place(var slot) -> place(requested, slot);
                    case MeetingCommand.GiveUp _ -> done(new Meeting.Unplaced(requested.request()));
                    case MeetingCommand.Resolve _, MeetingCommand.Cancel _ -> denied(new MeetingRefusal.NotScheduled());
                    case MeetingCommand.Free _ -> unchanged();
                };
            case Meeting.Scheduled scheduled ->
                switch (command) {
                    case MeetingCommand.Resolve(var resolution) -> resolve(scheduled, resolution);
                    case MeetingCommand.Cancel it -> cancel(scheduled, it);
                    case MeetingCommand.Place _, MeetingCommand.GiveUp _, MeetingCommand.Free _ -> unchanged();
                };
            case Meeting.Unplaced _ ->
                switch (command) {
                    case MeetingCommand.Resolve _, MeetingCommand.Cancel _ -> denied(new MeetingRefusal.NotScheduled());
                    case MeetingCommand.Place _, MeetingCommand.GiveUp _, MeetingCommand.Free _ -> unchanged();
                };
            case Meeting.Cancelling it ->
                switch (command) {
                    case MeetingCommand.Free _ ->
                        done(new Meeting.Cancelled(it.request(), it.slot(), it.reason(), it.cancelled()));
                    case MeetingCommand.Resolve _, MeetingCommand.Cancel _ ->
                        denied(new MeetingRefusal.AlreadyCancelled(it.reason(), it.cancelled()));
                    case MeetingCommand.Place _, MeetingCommand.GiveUp _ -> unchanged();
                };
            case Meeting.Cancelled it ->
                switch (command) {
                    case MeetingCommand.Resolve _, MeetingCommand.Cancel _ ->
                        denied(new MeetingRefusal.AlreadyCancelled(it.reason(), it.cancelled()));
                    case MeetingCommand.Place _, MeetingCommand.GiveUp _, MeetingCommand.Free _ -> unchanged();
                };
        };
    }

    private static MeetingRuling place(Meeting.Requested requested, Slot slot) {
        var request = requested.request();
        var event = new MeetingScheduledV1(
                request.problem().projectId(),
                request.id(),
                request.kind().name(),
                request.problem().id(),
                slot.startInstant(),
                slot.endInstant(),
                request.departments().stream().map(DepartmentCode::value).toList());
        return new MeetingRuling.Done(new Meeting.Scheduled(request, slot, List.of()), List.of(event));
    }

    private static MeetingRuling resolve(Meeting.Scheduled scheduled, Resolution resolution) {
        var problem = scheduled.request().problem();
        var foreign = resolution
                .reviewId()
                .filter(review -> problem.reviewId().filter(review::equals).isEmpty());
        if (foreign.isPresent()) return denied(new MeetingRefusal.AnotherReview(foreign.get()));
        if (resolution.effect() == Resolution.Effect.RELEASE_REVIEW
                && problem.reviewId().isEmpty()) {
            return denied(new MeetingRefusal.NothingToRelease());
        }
        var event = new ResolutionRecordedV1(
                problem.projectId(),
                scheduled.id(),
                resolution.id(),
                problem.id(),
                resolution.text(),
                resolution.effect().name(),
                problem.caseId().orElse(null),
                problem.reviewId().orElse(null),
                resolution.recorded().by(),
                resolution.recorded().at());
        return new MeetingRuling.Done(scheduled.with(resolution), List.of(event));
    }

    private static MeetingRuling cancel(Meeting.Scheduled scheduled, MeetingCommand.Cancel command) {
        var resolutions = scheduled.resolutions().size();
        if (resolutions > 0) return denied(new MeetingRefusal.AlreadyHeld(resolutions));
        return done(new Meeting.Cancelling(scheduled.request(), scheduled.slot(), command.reason(), command.act()));
    }

    private static MeetingRuling done(Meeting next) {
        return new MeetingRuling.Done(next, List.of());
    }

    private static MeetingRuling unchanged() {
        return new MeetingRuling.Unchanged();
    }

    private static MeetingRuling denied(MeetingRefusal refusal) {
        return new MeetingRuling.Denied(refusal);
    }
}
