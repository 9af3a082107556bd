package cn.yongji.onestop.approval.message.web;

import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.message.BoardDesk;
import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.domain.BoardRefusal;
import cn.yongji.onestop.approval.message.domain.Message;
import cn.yongji.onestop.approval.message.domain.Work;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receipts of work, and what was routed wrongly. */
@Tag(name = "work", description = "任务签收与退回")
@RestController
@RequestMapping("/v1/reviews")
class WorkController {
    private final CaseDesk cases;
    private final BoardDesk desk;

    WorkController(CaseDesk cases, BoardDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Operation(
            summary = "签收任务",
            description = "The department's system has it, under a number of its own. Signing twice is no more than"
                    + " once. The clock does not depend on it.")
    @Departments
    @PostMapping("/{reviewId}/acknowledgement")
    ResponseEntity<WorkView> acknowledgeReview(
            @PathVariable String reviewId, Call call, @RequestBody AcknowledgementBody body) {
        var found = own(call.caller(), reviewId);
        var command = call.command();
        var receipt =
                new Work.State.Acknowledged(Optional.ofNullable(body.externalNumber()), command.at(), command.actor());
        return write(
                command,
                found,
                board -> board.acknowledge(
                        found.review().matter(), found.review().department(), receipt));
    }

    @Operation(
            summary = "退回任务：派送有误",
            description = "Says with a reason that the review was routed wrongly. The window and the coordinator see"
                    + " it and answer; until then, and if it stays, the clock runs on.")
    @Departments
    @ProblemTypes("work-rejected work-over board-full")
    @PostMapping("/{reviewId}/work-rejection")
    ResponseEntity<WorkView> rejectWork(@PathVariable String reviewId, Call call, @RequestBody WorkRejectionBody body) {
        var found = own(call.caller(), reviewId);
        if (found.review() instanceof Review.Closed) throw new ProblemException(BoardProblems.over());
        var command = call.command();
        var rejection = new Work.State.Rejected(body.reason(), body.note(), command.at(), command.actor());
        var department = found.review().department();
        var message = message(call.caller(), command, found, "退回任务（" + body.reason() + "）：" + body.note());
        return write(command, found, board -> board.reject(found.review().matter(), department, rejection, message));
    }

    @Operation(
            summary = "答复任务退回",
            description = "The window or the coordinator says whether the review stays with the department.")
    @Allowed({Role.WINDOW, Role.COORDINATOR})
    @ProblemTypes("work-not-rejected board-full")
    @PostMapping("/{reviewId}/work-rejection/settlement")
    ResponseEntity<WorkView> settleRejectedWork(
            @PathVariable String reviewId, Call call, @RequestBody SettlementBody body) {
        var found = cases.review(call.caller(), reviewId);
        var command = call.command();
        var message = message(
                call.caller(), command, found, "答复退回（" + (body.stays() ? "仍由该部门办理" : "另行处理") + "）：" + body.note());
        return write(
                command, found, board -> board.settle(found.review().matter(), body.stays(), body.note(), message));
    }

    @Operation(
            summary = "查看任务签收情况",
            description = "Whether the department has signed for the review or given it back, and the answer.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM, Role.WINDOW, Role.COORDINATOR, Role.AUDITOR})
    @GetMapping("/{reviewId}/acknowledgement")
    WorkView getWork(Caller caller, @PathVariable String reviewId) {
        var found = cases.review(caller, reviewId);
        return view(found, desk.of(found.of().id(), found.of().application().projectId()));
    }

    @Operation(
            summary = "列出待答复的任务退回",
            description = "Reviews that their departments have given back, for the window and the coordinator to"
                    + " answer.")
    @Allowed({Role.WINDOW, Role.COORDINATOR})
    @GetMapping("/rejected-work")
    Page<WorkView> listRejectedWork(Paging paging) {
        return paging.byId("rejected-work")
                .page(desk::withRejections, Board::caseId)
                .mapAll(boards ->
                        boards.stream().flatMap(WorkController::rejected).toList());
    }

    private static Stream<WorkView> rejected(Board board) {
        return board.works().stream()
                .filter(work -> work.state() instanceof Work.State.Rejected)
                .map(work -> WorkView.of(new ReviewId(board.caseId(), work.matter()).value(), work));
    }

    private ResponseEntity<WorkView> write(
            Command command, CaseDesk.Found found, Function<Board, Decision<Board, BoardRefusal>> wanted) {
        var of = found.of();
        var asked = new Asked<Board>(command, stored -> new Answer(200, null, null, view(found, stored.state())));
        return Answers.respond(desk.write(asked, of.id(), of.application().projectId(), wanted), BoardProblems::of);
    }

    private static WorkView view(CaseDesk.Found found, Board board) {
        var review = found.review();
        var id = new ReviewId(found.of().id(), review.matter()).value();
        return WorkView.of(id, review.matter().value(), review.department().value(), board.work(review.matter()));
    }

    /** A department speaks for its own reviews only, even of those that others let it see. */
    private CaseDesk.Found own(Caller caller, String reviewId) {
        var found = cases.review(caller, reviewId);
        if (!found.review().department().equals(caller.requiredDepartment())) throw Visible.withheld();
        return found;
    }

    private static Message message(Caller caller, Command command, CaseDesk.Found found, String text) {
        var department = caller.isAnyOf(Role.WINDOW, Role.COORDINATOR)
                ? Optional.<DepartmentCode>empty()
                : Optional.of(found.review().department());
        var review = new ReviewId(found.of().id(), found.review().matter()).value();
        return new Message(
                Ids.next(),
                Message.Audience.CASE,
                department,
                Optional.of(review),
                text,
                command.at(),
                caller.subject(),
                caller.name());
    }
}
