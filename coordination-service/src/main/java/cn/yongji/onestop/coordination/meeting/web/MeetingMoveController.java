package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingMoves;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a meeting another time. */
@Tag(name = "meetings")
@RestController
class MeetingMoveController {
    private final MeetingMoves moves;

    MeetingMoveController(MeetingMoves moves) {
        this.moves = moves;
    }

    @Operation(
            summary = "会议改期",
            description =
                    "To the earliest time between the two days at which all are free and which does not overlap the"
                        + " one it has: both are held until the meeting is written, then the one before is free. Where"
                        + " there is none the meeting stays where it is. What was opened or has resolved something is"
                        + " not moved; what was not opened may still be moved after its beginning. In calendars it"
                        + " stays the same meeting.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("meeting-not-scheduled meeting-cancelled meeting-held meeting-moving no-common-time")
    @PostMapping("/v1/meetings/{meetingId}/move")
    ResponseEntity<MeetingView> moveMeeting(@PathVariable String meetingId, SeenCall call, @RequestBody MoveBody body) {
        var wish = body.wish();
        var asked = call.<Meeting>asks(
                stored -> new Answer(HttpStatus.OK.value(), null, null, MeetingView.of(stored.state())));
        return switch (moves.move(meetingId, asked, wish)) {
            case MeetingMoves.Ended.Told(var outcome) -> Answers.respond(outcome, MeetingProblems::of);
            case MeetingMoves.Ended.NoTime(var why) -> throw new ProblemException(MeetingProblems.noTime(why));
        };
    }
}
