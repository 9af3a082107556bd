package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.Minutes;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Minutes, from the draft to what the chair approves. */
@Tag(name = "minutes", description = "会议纪要：起草、签发、更正")
@RestController
@RequestMapping("/v1/meetings/{meetingId}/minutes")
class MinutesController {
    private final MeetingDesk desk;
    private final MeetingReading reading;

    MinutesController(MeetingDesk desk, MeetingReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Operation(
            summary = "起草会议纪要",
            description =
                    "Once the meeting was opened. A draft replaces the one before. What is approved is not changed: a"
                            + " correction is another version, with its reason.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("meeting-not-scheduled meeting-not-opened meeting-cancelled minutes-approved")
    @PostMapping
    ResponseEntity<MinutesView> draftMinutes(@PathVariable String meetingId, Call call, @RequestBody MinutesBody body) {
        return answer(meetingId, call.asks(MinutesController::told), body.command(actOf(call)));
    }

    @Operation(
            summary = "签发会议纪要",
            description =
                    "By the chair, on what he has read, and never by who drafted it. From then on nobody changes the"
                            + " text; its hash is told.")
    @Allowed({Role.COORDINATOR, Role.DEPARTMENT_HEAD, Role.LEADER})
    @ProblemTypes(
            "meeting-not-scheduled meeting-cancelled minutes-approved minutes-not-drafted minutes-of-another-chair"
                    + " minutes-own-draft")
    @PostMapping("/approval")
    ResponseEntity<MinutesView> approveMinutes(@PathVariable String meetingId, SeenCall call) {
        reading.read(call.caller(), meetingId);
        return answer(meetingId, call.asks(MinutesController::told), new MeetingCommand.Approve(actOf(call)));
    }

    private ResponseEntity<MinutesView> answer(String meetingId, Asked<Meeting> asked, MeetingCommand wanted) {
        return Answers.respond(desk.minute(meetingId, asked, wanted), MeetingProblems::of);
    }

    @Operation(
            summary = "查看会议纪要",
            description = "The last version; what is not approved is for those who look after all projects and the"
                    + " departments that were asked, and so is what is internal. The unit and its agent read the last"
                    + " version that is approved, also while a correction is drafted.")
    @Everybody
    @GetMapping
    ResponseEntity<MinutesView> getMinutes(@PathVariable String meetingId, Look look) {
        var read = reading.readMinutes(look.caller(), meetingId);
        return look.at(read.stored().version(), () -> view(read.stored().state(), read.minutes()));
    }

    private static MinutesView view(Meeting meeting, Optional<Minutes> minutes) {
        if (!(meeting instanceof Meeting.Scheduled held)) throw new ProblemException(Problem.notFound());
        return MinutesView.of(held, minutes.orElseThrow(() -> new ProblemException(Problem.notFound())));
    }

    private static Answer told(Stored<Meeting> stored) {
        var last = stored.state() instanceof Meeting.Scheduled held ? held.lastMinutes() : Optional.<Minutes>empty();
        return new Answer(HttpStatus.OK.value(), null, ETags.of(stored.version()), view(stored.state(), last));
    }

    private static Act actOf(Call call) {
        return new Act(call.command().at(), call.command().actor());
    }
}
