package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.CalendarDesk;
import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Proposal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.ExpectedVersion;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar, year by year. */
@Tag(name = "calendars", description = "工作日历：查看、预览、发布")
@RestController
@RequestMapping("/v1/calendars/{year}")
class CalendarController {
    private final CalendarDesk desk;
    private final CommandFactory commands;
    private final MoveList moves;

    CalendarController(CalendarDesk desk, CommandFactory commands, Cursors cursors) {
        this.desk = desk;
        this.commands = commands;
        this.moves = new MoveList(desk, cursors);
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
        proposed(book, year).ifPresent(it -> answer.eTag(ETags.of(it.number())));
        return answer.body(view);
    }

    @Operation(
            operationId = "previewCalendar",
            summary = "预览一年的工作日历：列出将移动的到期日",
            description = "Keeps the schedule as a proposal and shows which open deadlines it would move, from which "
                    + "day to which: how many there are, the first of them, and where to read on. Nothing moves until "
                    + "it is published. Without a notice only the local decisions of a known year are set.")
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
        return Answers.respond(
                desk.propose(new Asked<>(command, stored -> previewed(stored.state())), body.draft(year)),
                CalendarProblems::of);
    }

    private Answer previewed(CalendarBook book) {
        var proposal = book.proposal().orElseThrow();
        var first = moves.read(proposal.preview(), null, PageSize.LARGEST);
        var year = proposal.schedule().year();
        return new Answer(201, "/v1/calendars/" + year, ETags.of(proposal.number()), CalendarPreview.of(book, first));
    }

    @Operation(
            operationId = "listCalendarMoves",
            summary = "列出预览中将移动的到期日",
            description =
                    "Every move of the preview that waits to be published, the earliest due day first; its ETag is"
                        + " that of the preview. If none waits, those of the preview that was published last, and"
                        + " after them what was moved beside it: reviews that were opened or changed after the preview"
                        + " are counted anew and told as such. A cursor belongs to one preview and ends with it.")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @ProblemTypes({"not-found", "cursor-invalid"})
    @GetMapping("/moves")
    ResponseEntity<Page<CalendarMove>> listMoves(
            @Parameter(description = "年份 / Year", example = "2027") @PathVariable int year,
            @Parameter(description = "每页条数，1–200 / Items per page", example = "50")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "预览或上一页给出的游标 / Cursor of the preview or of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor) {
        var book = desk.book();
        var preview = MoveList.of(book, year);
        if (preview.isEmpty()) throw new ProblemException(Problem.notFound());
        var page = moves.read(preview, cursor, PageSize.of(limit).value());
        var answer = ResponseEntity.ok();
        proposed(book, year).ifPresent(it -> answer.eTag(ETags.of(it.number())));
        return answer.body(page);
    }

    private static Optional<Proposal> proposed(CalendarBook book, int year) {
        return book.proposal().filter(it -> it.schedule().year() == year);
    }

    @Operation(
            operationId = "publishCalendar",
            summary = "发布已预览的工作日历",
            description =
                    "Publishes exactly the schedule whose ETag the preview gave. From then on it is counted with; "
                            + "open deadlines are moved in the background, each told once: as the preview showed it, "
                            + "or, where the review was opened or changed since, counted anew and marked as not "
                            + "previewed.")
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
        return Answers.respond(
                desk.publish(new Asked<>(command, stored -> published(stored.state(), year)), year, expected::matches),
                CalendarProblems::of);
    }

    private static Answer published(CalendarBook book, int year) {
        return new Answer(
                202, "/v1/calendars/" + year, null, CalendarView.of(book, year).orElseThrow());
    }
}
