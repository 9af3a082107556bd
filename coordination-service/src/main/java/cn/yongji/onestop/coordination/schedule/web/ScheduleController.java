package cn.yongji.onestop.coordination.schedule.web;

import cn.yongji.onestop.coordination.difficulty.DifficultyDesk;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.meeting.MeetingDays;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest.DifficultyRef;
import cn.yongji.onestop.coordination.meeting.web.MeetingBody;
import cn.yongji.onestop.coordination.schedule.Explaining;
import cn.yongji.onestop.coordination.schedule.ScheduleDesk;
import cn.yongji.onestop.coordination.schedule.Wanted;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many meetings at once. */
@Tag(name = "schedules", description = "批量排期：多个会议一次排定，先预排、看过再排定")
@RestController
@RequestMapping("/v1/schedules")
class ScheduleController {
    private final ScheduleDesk desk;
    private final Explaining explaining;
    private final DifficultyDesk difficulties;
    private final MeetingDays days;

    ScheduleController(ScheduleDesk desk, Explaining explaining, DifficultyDesk difficulties, MeetingDays days) {
        this.desk = desk;
        this.explaining = explaining;
        this.difficulties = difficulties;
        this.days = days;
    }

    @Operation(
            summary = "批量排期",
            description =
                    "The earlier deadline goes first, then the greater weight. Problems of one cause with the same"
                            + " people are dealt with in one sitting where that makes nobody late, each in a meeting of"
                            + " its own. PREVIEW books nothing; BOOK books at once. What has no time says why, and what"
                            + " would make room.")
    @Allowed(Role.COORDINATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping
    ResponseEntity<ScheduleReceipt> planMeetings(Call call, @RequestBody MeetingWishesBody body) {
        var before = desk.askedBefore(call.command());
        if (before.isPresent()) return Answers.respond(before.get());
        var wanted = wanted(
                body.checked().wishes(),
                new Act(call.command().at(), call.command().actor()));
        var asked = call.<Schedule>asks(ScheduleReceipt::of);
        var done = switch (body.mode()) {
            case PREVIEW -> desk.preview(Ids.next(), asked, wanted);
            case BOOK -> desk.planAndBook(Ids.next(), asked, wanted);
        };
        return Answers.respond(done.answer());
    }

    private List<Wanted> wanted(List<MeetingBody> wishes, Act asked) {
        return IntStream.range(0, wishes.size())
                .mapToObj(it -> wanted(wishes.get(it), MeetingWishesBody.at(it), asked))
                .toList();
    }

    private Wanted wanted(MeetingBody wish, String at, Act asked) {
        var about = difficulties
                .find(wish.problemId())
                .map(Stored::state)
                .filter(Difficulty.Open.class::isInstance)
                .orElseThrow(() -> invalid(at + "/problemId", "problem-not-open", "没有这个在办的难题", "No such open problem"));
        if (wish.after() != null && days.end(wish.after()).isEmpty())
            throw invalid(at + "/after", "first-meeting-not-set", "应先召开的会议没有排定时间", "It has no time");
        var file = about.file();
        var ref = new DifficultyRef(file.id(), file.projectId(), file.caseId(), file.reviewId());
        return new Wanted(wish.request(Ids.next(), ref, asked), about);
    }

    private static ProblemException invalid(String pointer, String code, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, code, zh, en)));
    }

    @Operation(
            summary = "查看排期单",
            description =
                    "Where each meeting is put, by the plan or as it is booked, and what stands against earlier times"
                            + " as the days are now.")
    @Allowed({Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/{scheduleId}")
    ResponseEntity<ScheduleView> getSchedule(@PathVariable String scheduleId) {
        var stored = desk.find(scheduleId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.version()))
                .body(ScheduleView.of(stored.state(), explaining.of(stored.state())));
    }

    @Operation(
            summary = "排定预排的会议",
            description =
                    "Books what was seen. Whoever finds that a seat was taken meanwhile gets the earliest other time"
                            + " of the days that were asked for, or is UNPLACED.")
    @Allowed(Role.COORDINATOR)
    @ProblemTypes("schedule-booked")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{scheduleId}/booking")
    ResponseEntity<ScheduleReceipt> bookSchedule(@PathVariable String scheduleId, SeenCall call) {
        return Answers.respond(desk.book(scheduleId, call.asks(ScheduleReceipt::of)), ScheduleProblem::of);
    }
}
