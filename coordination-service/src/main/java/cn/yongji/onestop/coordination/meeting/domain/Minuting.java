package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import java.util.List;
import java.util.Optional;

/** 起草与签发纪要: drafted by one, approved by the chair, and then fixed; a correction is another version with its reason. */
final class Minuting {
    private Minuting() {}

    static Decision<Meeting, MeetingRefusal> draft(Meeting.Scheduled meeting, MeetingCommand.Draft command) {
        if (meeting.attendance().isEmpty()) return refused(new MeetingRefusal.NotOpened());
        var last = meeting.lastMinutes();
        var approval = last.flatMap(Minutes::approval);
        if (approval.isPresent() && command.correction().isEmpty())
            return refused(new MeetingRefusal.MinutesApproved(approval.get().number()));
        var version = last.map(it -> it.approval().isPresent() ? it.version() + 1 : it.version())
                .orElse(1);
        var correction = version == 1 ? Optional.<String>empty() : command.correction();
        if (version > 1 && correction.isEmpty())
            return refused(new MeetingRefusal.MinutesApproved(MinutesText.numberOf(meeting, last.orElseThrow())));
        var draft = new Minutes(
                version, command.discussion(), command.internal(), correction, command.act(), Optional.empty());
        return new Decision.Changed<>(meeting.with(draft), List.of());
    }

    static Decision<Meeting, MeetingRefusal> approve(Meeting.Scheduled meeting, MeetingCommand.Approve command) {
        var last = meeting.lastMinutes();
        if (last.isEmpty()) return refused(new MeetingRefusal.NothingDrafted());
        var draft = last.get();
        if (draft.approval().isPresent())
            return refused(
                    new MeetingRefusal.MinutesApproved(draft.approval().get().number()));
        var chair = meeting.attendance().orElseThrow().chair();
        var by = command.act().by();
        if (!chair.equals(by)) return refused(new MeetingRefusal.NotTheChair(chair));
        // Four eyes: who wrote it down does not find it right.
        if (draft.drafted().by().equals(by)) return refused(new MeetingRefusal.OwnDraft(by));
        var text = MinutesText.of(meeting, draft);
        var approval = new Minutes.Approval(
                MinutesText.numberOf(meeting, draft), text, MinutesText.sha256(text), command.act());
        var approved = draft.approved(approval);
        return new Decision.Changed<>(meeting.with(approved), List.of(told(meeting, approved, approval)));
    }

    private static MeetingMinutesApprovedV1 told(
            Meeting.Scheduled meeting, Minutes minutes, Minutes.Approval approval) {
        var request = meeting.request();
        return new MeetingMinutesApprovedV1(
                request.difficulty().projectId(),
                meeting.id(),
                request.difficulty().id(),
                approval.number(),
                minutes.version(),
                approval.sha256(),
                // The unit reads what is told; why internal minutes are corrected says what is in them.
                minutes.internal() ? null : minutes.correction().orElse(null),
                request.departmentCodes(),
                approval.act().at(),
                approval.act().by());
    }

    private static Decision<Meeting, MeetingRefusal> refused(MeetingRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
