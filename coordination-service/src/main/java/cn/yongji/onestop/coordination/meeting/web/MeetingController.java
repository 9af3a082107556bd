package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.web.DifficultyProblems;
import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingCommand;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest.DifficultyRef;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.NotYet;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Meetings, from calling to resolving. */
@Tag(name = "meetings", description = "会议：排期、议定、取消")
@RestController
@RequestMapping("/v1/meetings")
class MeetingController {
    private final MeetingDesk desk;
    private final MeetingReading reading;
    private final DifficultyDesk difficulties;

    MeetingController(MeetingDesk desk, MeetingReading reading, DifficultyDesk difficulties) {
        this.desk = desk;
        this.reading = reading;
        this.difficulties = difficulties;
    }

    @Operation(
            summary = "召集会议，排定各部门最早的共同空闲时段",
            description = "Working days, 09:00–12:00 and 14:30–17:30 in China, beginning at a quarter of an hour."
                    + " Where there is no time, the answer says what stands against each day. The problem moves to"
                    + " the level of the meeting.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("not-found not-known-yet problem-closed no-common-time no-room-fits first-meeting-not-set")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<MeetingReceipt> callMeeting(Call call, @RequestBody MeetingBody body) {
        var asked = call.<Meeting>asks(stored -> MeetingReceipt.of(stored.state()));
        body.check("");
        var file = difficultyFor(body.problemId(), asked.command()).file();
        var about = new DifficultyRef(file.id(), file.projectId(), file.caseId(), file.reviewId());
        return switch (desk.call(asked, body.request(Ids.next(), about, actOf(call)))) {
            case MeetingDesk.Called.Placed(var answer) -> Answers.respond(answer);
            case MeetingDesk.Called.NoRoom(var rooms) -> throw new ProblemException(MeetingProblems.noRoom(rooms));
            case MeetingDesk.Called.NothingBefore(var first) ->
                throw new ProblemException(MeetingProblems.nothingBefore(first));
            case MeetingDesk.Called.NoTime it -> throw new ProblemException(MeetingProblems.noTime(it));
        };
    }

    /** No new meeting about a closed difficulty; one that was called before it was closed is answered as then. */
    private Difficulty difficultyFor(String problemId, Command command) {
        var difficulty = difficulties
                .find(problemId)
                .map(Stored::state)
                .orElseThrow(() -> new ProblemException(NotYet.of(Problem.notFound(), problemId)));
        if (difficulty instanceof Difficulty.Closed closed
                && desk.calledBefore(command).isEmpty()) {
            throw new ProblemException(DifficultyProblems.closed(closed.result()));
        }
        return difficulty;
    }

    @Operation(summary = "查看会议", description = "With its time and what it has resolved.")
    @Everybody
    @GetMapping("/{meetingId}")
    ResponseEntity<MeetingView> getMeeting(@PathVariable String meetingId, Look look) {
        var stored = reading.read(look.caller(), meetingId);
        return look.at(stored.version(), () -> MeetingView.of(stored.state()));
    }

    @Operation(
            summary = "列出会议",
            description =
                    "The longest asked first. Enterprises and agents see those of all projects of their own, an agent"
                            + " also of those he stands in for; departments those they are asked to.")
    @Everybody
    @GetMapping
    Page<MeetingView> listMeetings(
            Caller caller,
            @RequestParam(required = false) @Nullable String projectId,
            @RequestParam(required = false) @Nullable String problemId,
            Paging paging) {
        var ofProject = Optional.ofNullable(projectId);
        var wanted = new Meetings.Wanted(ofProject, Optional.ofNullable(problemId), reading.sight(caller, ofProject));
        return paging.by(Meetings.Place.class, "meetings", projectId, problemId)
                .page((after, most) -> reading.list(wanted, after, most), Meetings.Place::of)
                .map(MeetingView::of);
    }

    @Operation(
            summary = "开会，记录到会情况",
            description =
                    "From its beginning on, once. Enough have come to bind when all are there who have to be, and two"
                            + " thirds of the others. Without them the meeting talks: what it says is recorded, and"
                            + " nothing is released. A problem whose huddles find too few twice goes up a level.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("meeting-not-scheduled meeting-not-begun meeting-cancelled meeting-opened department-not-asked")
    @PostMapping("/{meetingId}/opening")
    ResponseEntity<MeetingView> openMeeting(@PathVariable String meetingId, Call call, @RequestBody OpeningBody body) {
        var asked = call.<Meeting>asks(stored -> told(stored.state()));
        return Answers.respond(desk.open(meetingId, asked, body.command(actOf(call))), MeetingProblems::of);
    }

    @Operation(
            summary = "记录议定事项",
            description = "RELEASE_REVIEW lets a review go on, EXTEND_REVIEW gives it more days with the consent of"
                    + " its head, REASSIGN gives another department the lead, NONE only records. What is more than a"
                    + " record needs a meeting that was opened and to which enough came. The review is that of the"
                    + " problem, or one of its case where it has none. Whether the effect came about is answered by its"
                    + " service, and stands among the steps of the problem; until then the problem is not closed.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes(
            "meeting-not-scheduled meeting-not-begun meeting-cancelled nothing-to-release review-of-another-problem"
                    + " meeting-not-opened quorum-missing")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/{meetingId}/resolutions")
    ResponseEntity<ResolutionView> recordResolution(
            @PathVariable String meetingId, Call call, @RequestBody ResolutionBody body) {
        body.checkEffect();
        var resolution = body.resolution(Ids.next(), actOf(call));
        var asked = call.<Meeting>asks(_ -> recorded(meetingId, resolution));
        return Answers.respond(
                desk.resolve(meetingId, asked, new MeetingCommand.Resolve(resolution)), MeetingProblems::of);
    }

    private static Answer recorded(String meetingId, Resolution resolution) {
        return new Answer(
                HttpStatus.CREATED.value(), MeetingReceipt.addressOf(meetingId), null, ResolutionView.of(resolution));
    }

    @Operation(
            summary = "取消会议，释放时段",
            description = "The time of the departments is free again when this is answered. A meeting that has"
                    + " resolved something is not cancelled.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("meeting-not-scheduled meeting-cancelled meeting-held")
    @PostMapping("/{meetingId}/cancellation")
    ResponseEntity<MeetingView> cancelMeeting(
            @PathVariable String meetingId, SeenCall call, @RequestBody CancellationBody body) {
        var wanted = new MeetingCommand.Cancel(body.reason().strip(), actOf(call));
        var asked = call.<Meeting>asks(stored -> told(stored.state()));
        return Answers.respond(desk.cancel(meetingId, asked, wanted), MeetingProblems::of);
    }

    private static Answer told(Meeting meeting) {
        return new Answer(HttpStatus.OK.value(), null, null, MeetingView.of(meeting));
    }

    private static Act actOf(Call call) {
        return new Act(call.command().at(), call.command().actor());
    }
}
