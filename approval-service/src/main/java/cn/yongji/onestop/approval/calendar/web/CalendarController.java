package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.CalendarDesk;
import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.CalendarRefusal;
import cn.yongji.onestop.approval.calendar.domain.Proposal;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ExpectedVersion;
import cn.yongji.onestop.platform.web.Problem;
import cn.yongji.onestop.platform.web.ProblemException;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar, year by year. */
@Tag(name = "calendars", description = "工作日历：查看、预览、发布")
@RestController
@RequestMapping("/v1/calendars/{year}")
class CalendarController {
    private final CalendarDesk desk;
    private final CommandFactory commands;

    CalendarController(CalendarDesk desk, CommandFactory commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @Operation(
            operationId = "getCalendar",
            summary = "查看一年的工作日历",
            description = "The schedule in force with its local decisions. A proposal that waits shows as ETag.")
    @Allowed({
        Role.ENTERPRISE,
        Role.AGENT,
        Role.WINDOW,
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.COORDINATOR,
        Role.LEADER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @ProblemTypes({"not-found"})
    @GetMapping
    ResponseEntity<CalendarView> read(@Parameter(description = "年份 / Year", example = "2027") @PathVariable int year) {
        var book = desk.book();
        var view = CalendarView.of(book, year).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var answer = ResponseEntity.ok();
        book.proposal()
                .filter(it -> it.schedule().year() == year)
                .map(Proposal::number)
                .ifPresent(number -> answer.eTag(ETags.of(number)));
        return answer.body(view);
    }

    @Operation(
            operationId = "previewCalendar",
            summary = "预览一年的工作日历：列出将移动的到期日",
            description = "Keeps the schedule as a proposal and shows which open deadlines it would move, from which "
                    + "day to which. Nothing moves until it is published. Without a notice only the local decisions "
                    + "of a known year are set.")
    @Allowed({Role.ADMIN})
    @ProblemTypes({
        "idempotency-key-missing",
        "idempotency-key-reused",
        "calendar-year-not-next",
        "calendar-unchanged",
        "calendar-days-wrong"
    })
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<CalendarPreview> preview(
            Caller caller,
            @Parameter(description = "年份 / Year", example = "2027") @PathVariable int year,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ScheduleBody body) {
        var command = commands.of(caller, key, body);
        return told(desk.propose(command, body.draft(year), CalendarPreview::answer));
    }

    @Operation(
            operationId = "publishCalendar",
            summary = "发布已预览的工作日历",
            description =
                    "Publishes exactly the schedule whose ETag the preview gave. From then on it is counted with; "
                            + "open deadlines are moved in the background, each told once.")
    @Allowed({Role.ADMIN})
    @ProblemTypes({
        "precondition-required",
        "precondition-failed",
        "idempotency-key-missing",
        "idempotency-key-reused",
        "calendar-not-proposed"
    })
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/publication")
    ResponseEntity<CalendarView> publish(
            Caller caller,
            @Parameter(description = "年份 / Year", example = "2027") @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var command = commands.of(caller, key, year);
        var expected = ExpectedVersion.of(ifMatch);
        return told(desk.publish(command, year, expected::matches, book -> published(book, year)));
    }

    private static Answer published(CalendarBook book, int year) {
        return new Answer(
                202, "/v1/calendars/" + year, null, CalendarView.of(book, year).orElseThrow());
    }

    private static <T> ResponseEntity<T> told(Result<CalendarRefusal> result) {
        return switch (result) {
            case Result.Done<CalendarRefusal>(var told) -> Answers.respond(told);
            case Result.Refused<CalendarRefusal>(var refusal) ->
                throw new ProblemException(CalendarProblems.of(refusal));
        };
    }
}
