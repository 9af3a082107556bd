package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.message.BoardDesk;
import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.domain.Message;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** What those who work on a case say to each other. */
@Tag(name = "messages", description = "办件留言：各部门、窗口与代办员之间")
@RestController
@RequestMapping("/v1/cases/{caseId}/messages")
class MessageController {
    private final CaseDesk cases;
    private final BoardDesk desk;
    private final CommandFactory commands;
    private final Cursors cursors;

    MessageController(CaseDesk cases, BoardDesk desk, CommandFactory commands, Cursors cursors) {
        this.cases = cases;
        this.desk = desk;
        this.commands = commands;
        this.cursors = cursors;
    }

    @Operation(
            operationId = "postMessage",
            summary = "在办件上留言",
            description =
                    "For the departments of the case, the window and the agent; with audience DEPARTMENT an inner note"
                            + " that nobody else sees. The others learn by an entry in their feed that there is one.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM, Role.WINDOW, Role.AGENT, Role.COORDINATOR})
    @ProblemTypes({"not-found", "idempotency-key-missing", "idempotency-key-reused", "board-full"})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<MessageView> post(
            Caller caller,
            @Parameter(description = "办件标识 / Case", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00") @PathVariable
                    String caseId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody MessageBody body) {
        var of = cases.theCase(caller, caseId);
        var command = commands.of(caller, key, body);
        var message = new Message(
                Ids.next(),
                body.audience() == null ? Message.Audience.CASE : body.audience(),
                departmentOf(caller),
                Optional.ofNullable(body.reviewId()).map(id -> known(of, id)),
                body.text(),
                command.at(),
                caller.subject(),
                caller.name());
        var asked = new Asked<Board>(command, _ -> new Answer(201, null, null, MessageView.of(message)));
        return Answers.respond(
                desk.write(asked, caseId, of.application().projectId(), board -> board.say(message)),
                BoardProblems::of);
    }

    @Operation(
            operationId = "listMessages",
            summary = "列出办件留言",
            description =
                    "Oldest first: those for everybody at work on the case, and the inner notes of the own department.")
    @Allowed({
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.WINDOW,
        Role.AGENT,
        Role.COORDINATOR,
        Role.AUDITOR
    })
    @ProblemTypes({"not-found", "cursor-invalid"})
    @GetMapping
    Page<MessageView> list(
            Caller caller,
            @Parameter(description = "办件标识 / Case", example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00") @PathVariable
                    String caseId,
            @Parameter(description = "每页条数，1–200 / Items per page", example = "50")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "上一页给出的游标 / Cursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor) {
        var of = cases.theCase(caller, caseId);
        var size = PageSize.of(limit).value();
        var list = "messages:" + caseId;
        var after =
                cursor == null ? "" : cursors.decode(list, cursor, Place.class).id();
        var reader = departmentOf(caller);
        var rest = desk.of(caseId, of.application().projectId()).messages().stream()
                .filter(message -> message.isFor(reader))
                .dropWhile(message -> !after.isEmpty() && !message.id().equals(after))
                .skip(after.isEmpty() ? 0 : 1)
                .limit(size + 1L)
                .toList();
        var shown = rest.stream().limit(size).map(MessageView::of).toList();
        return new Page<>(
                shown,
                rest.size() > size
                        ? cursors.encode(list, new Place(shown.getLast().messageId()))
                        : null);
    }

    /** Place in a list of messages. */
    record Place(String id) {}

    private static Optional<DepartmentCode> departmentOf(Caller caller) {
        return caller.isAnyOf(Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM)
                ? Optional.of(caller.requiredDepartment())
                : Optional.empty();
    }

    private static String known(Case of, String reviewId) {
        return ReviewId.parse(reviewId)
                .filter(id -> id.caseId().equals(of.id()))
                .filter(id -> of.review(id.matter()).isPresent())
                .map(ReviewId::value)
                .orElseThrow(() -> new ProblemException(Problem.invalidBody(
                        InputError.at("/reviewId", "review-unknown", "本办件没有这项审核", "The case has no such review"))));
    }
}
