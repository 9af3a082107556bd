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
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** What those who work on a case say to each other. */
@Tag(name = "messages", description = "办件留言：各部门、窗口与代办员之间")
@RestController
@RequestMapping("/v1/cases/{caseId}/messages")
class MessageController {
    private final CaseDesk cases;
    private final BoardDesk desk;

    MessageController(CaseDesk cases, BoardDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Operation(
            summary = "在办件上留言",
            description = "For the departments of the case, the window and the agent; with audience DEPARTMENT an"
                    + " inner note that nobody else sees. The others learn by an entry in their feed that there is"
                    + " one.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM, Role.WINDOW, Role.AGENT, Role.COORDINATOR})
    @ProblemTypes("not-known-yet board-full")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<MessageView> postMessage(@PathVariable String caseId, Call call, @RequestBody MessageBody body) {
        var of = cases.theCase(call.caller(), caseId);
        var command = call.command();
        var message = new Message(
                Ids.next(),
                body.audience() == null ? Message.Audience.CASE : body.audience(),
                departmentOf(call.caller()),
                Optional.ofNullable(body.reviewId()).map(id -> known(of, id)),
                body.text(),
                command.at(),
                call.caller().subject(),
                call.caller().name());
        var asked = new Asked<Board>(command, _ -> new Answer(201, null, null, MessageView.of(message)));
        return Answers.respond(
                desk.write(asked, caseId, of.application().projectId(), board -> board.say(message)),
                BoardProblems::of);
    }

    @Operation(
            summary = "列出办件留言",
            description = "Oldest first: those for everybody at work on the case, and the inner notes of the own"
                    + " department.")
    @Allowed({
        Role.REVIEWER,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SYSTEM,
        Role.WINDOW,
        Role.AGENT,
        Role.COORDINATOR,
        Role.AUDITOR
    })
    @ProblemTypes("not-known-yet")
    @GetMapping
    Page<MessageView> listMessages(Caller caller, @PathVariable String caseId, Paging paging) {
        var of = cases.theCase(caller, caseId);
        var stretch = paging.byId("messages", caseId);
        var reader = departmentOf(caller);
        var board = desk.of(caseId, of.application().projectId());
        return stretch.page((after, most) -> behind(after, board, reader, most), Message::id)
                .map(MessageView::of);
    }

    private static List<Message> behind(
            Optional<String> after, Board board, Optional<DepartmentCode> reader, int most) {
        return board.messages().stream()
                .filter(message -> message.isFor(reader))
                .dropWhile(message -> after.isPresent() && !message.id().equals(after.get()))
                .skip(after.isPresent() ? 1 : 0)
                .limit(most)
                .toList();
    }

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
