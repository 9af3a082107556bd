package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.CalendarDesk;
import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.ScheduleProposal;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar, year by year. */
@Tag(name = "calendars", description = "工作日历：查看、预览、发布")
@RestController
@RequestMapping("/v1/calendars/{year}")
class CalendarController {
    private final CalendarDesk desk;
    private final MoveList moves;
    private final Cursors cursors;

    CalendarController(CalendarDesk desk, Cursors cursors) {
        this.desk = desk;
        this.moves = new MoveList(desk);
        this.cursors = cursors;
    }

    @Operation(
            summary = "查看一年的工作日历",
            description = "The schedule in force with its local decisions. A proposal that waits shows as ETag.")
    @Everybody
    @ProblemTypes("not-found")
    @GetMapping
    ResponseEntity<CalendarView> getCalendar(@PathVariable int year) {
        var book = desk.book();
        var view = CalendarView.of(book, year).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var answer = ResponseEntity.ok();
        proposed(book, year).ifPresent(it -> answer.eTag(ETags.of(it.number())));
        return answer.body(view);
    }

    @Operation(
            summary = "预览一年的工作日历：列出将移动的到期日",
            description = "Keeps the schedule as a proposal and shows which open deadlines it would move, from which"
                    + " day to which: how many there are, the first of them, and where to read on. Nothing moves"
                    + " until it is published. Without a notice only the local decisions of a known year are set.")
    @Allowed({Role.ADMIN})
    @ProblemTypes("calendar-year-not-next calendar-unchanged calendar-days-wrong")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<CalendarPreview> previewCalendar(@PathVariable int year, Call call, @RequestBody ScheduleBody body) {
        return Answers.respond(
                desk.propose(call.asks(stored -> previewed(stored.state())), body.draft(year)), CalendarProblems::of);
    }

    private Answer previewed(CalendarBook book) {
        var proposal = book.proposal().orElseThrow();
        var first = moves.read(proposal.preview(), Paging.first(cursors));
        var year = proposal.schedule().year();
        return new Answer(201, "/v1/calendars/" + year, ETags.of(proposal.number()), CalendarPreview.of(book, first));
    }

    @Operation(
            summary = "列出预览中将移动的到期日",
            description = "Every move of the preview that waits to be published, the earliest due day first; its ETag"
                    + " is that of the preview. If none waits, those of the preview that was published last, and"
                    + " after them what was moved beside it: reviews that were opened or changed after the preview"
                    + " are counted anew and told as such. A cursor belongs to one preview and ends with it.")
    @Allowed({Role.ADMIN, Role.AUDITOR})
    @ProblemTypes("not-found")
    @GetMapping("/moves")
    ResponseEntity<Page<CalendarMove>> listCalendarMoves(@PathVariable int year, Paging paging) {
        var book = desk.book();
        var preview = MoveList.of(book, year);
        if (preview.isEmpty()) throw new ProblemException(Problem.notFound());
        var page = moves.read(preview, paging);
        var answer = ResponseEntity.ok();
        proposed(book, year).ifPresent(it -> answer.eTag(ETags.of(it.number())));
        return answer.body(page);
    }

    private static Optional<ScheduleProposal> proposed(CalendarBook book, int year) {
        return book.proposal().filter(it -> it.schedule().year() == year);
    }

    @Operation(
            summary = "发布已预览的工作日历",
            description = "Publishes exactly the schedule whose ETag the preview gave. From then on it is counted"
                    + " with; open deadlines are moved in the background, each told once: as the preview showed it,"
                    + " or, where the review was opened or changed since, counted anew and marked as not previewed.")
    @Allowed({Role.ADMIN})
    @ProblemTypes("calendar-not-proposed")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/publication")
    ResponseEntity<CalendarView> publishCalendar(@PathVariable int year, SeenCall call) {
        var command = call.command();
        var expected = call.expected();
        return Answers.respond(
                desk.publish(new Asked<>(command, stored -> published(stored.state(), year)), year, expected::matches),
                CalendarProblems::of);
    }

    private static Answer published(CalendarBook book, int year) {
        return new Answer(
                202, "/v1/calendars/" + year, null, CalendarView.of(book, year).orElseThrow());
    }
}
