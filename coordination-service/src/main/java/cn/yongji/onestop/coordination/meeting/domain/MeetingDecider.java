package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest.DifficultyRef;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.ResolvedExtension;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.List;
import java.util.Optional;

/** What may be done to a meeting in each state. */
public final class MeetingDecider {
    private MeetingDecider() {}

    public static Decision<Meeting, MeetingRefusal> decide(Meeting meeting, MeetingCommand command) {
        return switch (meeting) {
            case Meeting.Requested requested ->
                switch (command) {
                    case MeetingCommand.Place it -> place(requested, it);
                    case MeetingCommand.GiveUp _ -> done(new Meeting.Unplaced(requested.request()));
                    case MeetingCommand.Open _,
                            MeetingCommand.Draft _,
                            MeetingCommand.Approve _,
                            MeetingCommand.Resolve _,
                            MeetingCommand.Move _,
                            MeetingCommand.Cancel _ -> denied(new MeetingRefusal.NotScheduled());
                    case MeetingCommand.Free _, MeetingCommand.CheckDay _ -> unchanged();
                };
            case Meeting.Scheduled scheduled ->
                switch (command) {
                    case MeetingCommand.Open it -> open(scheduled, it);
                    case MeetingCommand.Draft it -> Minuting.draft(scheduled, it);
                    case MeetingCommand.Approve it -> Minuting.approve(scheduled, it);
                    case MeetingCommand.Resolve(var resolution) -> resolve(scheduled, resolution);
                    case MeetingCommand.Cancel it -> cancel(scheduled, it);
                    case MeetingCommand.CheckDay it -> checkDay(scheduled, it);
                    case MeetingCommand.Move it -> Moving.move(scheduled, it);
                    case MeetingCommand.Free _ -> Moving.freed(scheduled);
                    case MeetingCommand.Place _, MeetingCommand.GiveUp _ -> unchanged();
                };
            case Meeting.Unplaced _ ->
                switch (command) {
                    case MeetingCommand.Open _,
                            MeetingCommand.Draft _,
                            MeetingCommand.Approve _,
                            MeetingCommand.Resolve _,
                            MeetingCommand.Move _,
                            MeetingCommand.Cancel _ -> denied(new MeetingRefusal.NotScheduled());
                    case MeetingCommand.Place _,
                            MeetingCommand.GiveUp _,
                            MeetingCommand.CheckDay _,
                            MeetingCommand.Free _ -> unchanged();
                };
            case Meeting.Cancelling it ->
                switch (command) {
                    case MeetingCommand.Free _ ->
                        done(new Meeting.Cancelled(it.request(), it.slot(), it.reason(), it.cancelled(), it.moved()));
                    case MeetingCommand.Open _,
                            MeetingCommand.Draft _,
                            MeetingCommand.Approve _,
                            MeetingCommand.Resolve _,
                            MeetingCommand.Move _,
                            MeetingCommand.Cancel _ ->
                        denied(new MeetingRefusal.AlreadyCancelled(it.reason(), it.cancelled()));
                    case MeetingCommand.Place _, MeetingCommand.GiveUp _, MeetingCommand.CheckDay _ -> unchanged();
                };
            case Meeting.Cancelled it ->
                switch (command) {
                    case MeetingCommand.Open _,
                            MeetingCommand.Draft _,
                            MeetingCommand.Approve _,
                            MeetingCommand.Resolve _,
                            MeetingCommand.Move _,
                            MeetingCommand.Cancel _ ->
                        denied(new MeetingRefusal.AlreadyCancelled(it.reason(), it.cancelled()));
                    case MeetingCommand.Place _,
                            MeetingCommand.GiveUp _,
                            MeetingCommand.CheckDay _,
                            MeetingCommand.Free _ -> unchanged();
                };
        };
    }

    private static Decision<Meeting, MeetingRefusal> place(Meeting.Requested requested, MeetingCommand.Place command) {
        var slot = command.slot();
        var request = requested.request().seatedAt(command.seats());
        var event = new MeetingScheduledV1(
                request.difficulty().projectId(),
                request.id(),
                Word.of(MeetingKind.class, request.kind()),
                request.difficulty().id(),
                slot.startInstant(),
                slot.endInstant(),
                request.departmentCodes(),
                request.difficulty().reviewId().orElse(null),
                request.venue().orElse(null));
        return new Decision.Changed<>(
                new Meeting.Scheduled(
                        request,
                        slot,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        command.seats(),
                        Optional.empty()),
                List.of(event));
    }

    private static Decision<Meeting, MeetingRefusal> open(Meeting.Scheduled scheduled, MeetingCommand.Open command) {
        var start = scheduled.slot().startInstant();
        if (command.act().at().isBefore(start)) return denied(new MeetingRefusal.NotBegun(start));
        if (scheduled.attendance().isPresent())
            return denied(new MeetingRefusal.AlreadyOpened(
                    scheduled.attendance().get().opened().at()));
        var request = scheduled.request();
        var foreign = command.present().stream()
                .filter(it -> !request.departments().contains(it))
                .findFirst();
        if (foreign.isPresent()) return denied(new MeetingRefusal.NotAsked(foreign.get()));
        var came = Attendance.of(request, command);
        var event = new MeetingHeldV1(
                request.difficulty().projectId(),
                request.id(),
                request.difficulty().id(),
                came.chair(),
                MeetingRequest.codes(came.present()),
                MeetingRequest.codes(came.absent(request)),
                came.quorum(),
                request.departmentCodes(),
                command.act().at(),
                command.act().by());
        return new Decision.Changed<>(scheduled.with(came), List.of(event));
    }

    /** What binds others needs those who are bound: without them the meeting talks, and what it says is recorded. */
    private static Optional<MeetingRefusal> unbinding(Meeting.Scheduled scheduled, Resolution resolution) {
        if (resolution.effect() == Resolution.Effect.NONE) return Optional.empty();
        return scheduled
                .attendance()
                .map(it -> it.quorum()
                        ? Optional.<MeetingRefusal>empty()
                        : Optional.<MeetingRefusal>of(new MeetingRefusal.QuorumMissing(it.absent(scheduled.request()))))
                .orElseGet(() -> Optional.of(new MeetingRefusal.NotOpened()));
    }

    /** Its own review, or where it has none, as a dispute about conditions, any of its case. */
    private static boolean concerns(DifficultyRef difficulty, String review) {
        return difficulty
                .reviewId()
                .map(review::equals)
                .orElseGet(() -> difficulty
                        .caseId()
                        .filter(it -> review.startsWith(it + "-"))
                        .isPresent());
    }

    private static Decision<Meeting, MeetingRefusal> resolve(Meeting.Scheduled scheduled, Resolution resolution) {
        var difficulty = scheduled.request().difficulty();
        var start = scheduled.slot().startInstant();
        if (resolution.recorded().at().isBefore(start)) return denied(new MeetingRefusal.NotBegun(start));
        // What the chair has approved is all that was resolved; more of it is a correction of the minutes first.
        var approved = scheduled.lastMinutes().flatMap(Minutes::approval);
        if (approved.isPresent())
            return denied(new MeetingRefusal.MinutesApproved(approved.get().number()));
        if (resolution.reviewId().filter(it -> !concerns(difficulty, it)).isPresent())
            return denied(new MeetingRefusal.AnotherReview(resolution.reviewId().get()));
        var review = resolution.reviewId().or(difficulty::reviewId);
        if (resolution.ofReview() && review.isEmpty())
            return denied(new MeetingRefusal.NothingToRelease(resolution.effect()));
        var unbinding = unbinding(scheduled, resolution);
        if (unbinding.isPresent()) return denied(unbinding.get());
        var event = new ResolutionRecordedV1(
                difficulty.projectId(),
                scheduled.id(),
                resolution.id(),
                difficulty.id(),
                resolution.text(),
                Word.of(ResolutionEffect.class, resolution.effect()),
                difficulty.caseId().orElse(null),
                review.orElse(null),
                resolution.recorded().by(),
                resolution.recorded().at(),
                scheduled.request().departmentCodes(),
                resolution
                        .extension()
                        .map(it -> new ResolvedExtension(it.workingDays(), it.consentedBy()))
                        .orElse(null),
                resolution.leads().map(DepartmentCode::value).orElse(null));
        return new Decision.Changed<>(scheduled.with(resolution), List.of(event));
    }

    private static Decision<Meeting, MeetingRefusal> cancel(
            Meeting.Scheduled scheduled, MeetingCommand.Cancel command) {
        var resolutions = scheduled.resolutions().size();
        if (resolutions > 0 || scheduled.attendance().isPresent())
            return denied(new MeetingRefusal.AlreadyHeld(resolutions));
        var request = scheduled.request();
        var event = new MeetingCancelledV1(
                request.difficulty().projectId(),
                request.id(),
                request.difficulty().id(),
                scheduled.slot().startInstant(),
                request.departmentCodes(),
                command.reason(),
                command.act().at(),
                command.act().by());
        return new Decision.Changed<>(
                new Meeting.Cancelling(request, scheduled.slot(), command.reason(), command.act(), scheduled.moved()),
                List.of(event));
    }

    /** What has begun, or has resolved something, is held: no calendar comes before it any more. */
    private static Decision<Meeting, MeetingRefusal> checkDay(
            Meeting.Scheduled scheduled, MeetingCommand.CheckDay command) {
        var begun = !command.at().isBefore(scheduled.slot().startInstant());
        if (begun || !scheduled.resolutions().isEmpty()) return unchanged();
        var now = command.restDay();
        if (now.map(RestDay::name).equals(scheduled.restDay().map(RestDay::name))) return unchanged();
        var request = scheduled.request();
        var proposal = now.flatMap(RestDay::proposal);
        var event = new MeetingDayChangedV1(
                request.difficulty().projectId(),
                request.id(),
                request.difficulty().id(),
                scheduled.slot().startInstant(),
                request.departmentCodes(),
                now.isPresent(),
                now.map(RestDay::name).orElse(null),
                request.asked().by(),
                proposal.map(MeetingSlot::startInstant).orElse(null),
                proposal.map(MeetingSlot::endInstant).orElse(null),
                command.at());
        return new Decision.Changed<>(scheduled.with(now), List.of(event));
    }

    private static Decision<Meeting, MeetingRefusal> done(Meeting next) {
        return new Decision.Changed<>(next, List.of());
    }

    private static Decision<Meeting, MeetingRefusal> unchanged() {
        return new Decision.Unchanged<>();
    }

    private static Decision<Meeting, MeetingRefusal> denied(MeetingRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
