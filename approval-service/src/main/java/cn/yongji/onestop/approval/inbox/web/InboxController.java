package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.approval.inbox.Inbox;
import cn.yongji.onestop.approval.inbox.InboxFilter;
import cn.yongji.onestop.approval.inbox.InboxShelf;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a department has to do. */
@Tag(name = "inbox", description = "部门待办")
@RestController
@RequestMapping("/v1/departments/{department}/inbox")
class InboxController {
    private final Inbox inbox;
    private final CaseDesk desk;

    InboxController(Inbox inbox, CaseDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    /** The states an open review can be in. */
    enum OpenState {
        WAITING,
        PRE_REVIEWED,
        UNDER_REVIEW,
        AWAITING_SIGNATURE,
        SUPPLEMENTING,
        IN_PROCEDURE,
        SUPPLEMENTING_IN_PROCEDURE,
        WITHDRAWAL_PENDING
    }

    @Operation(
            operationId = "listInbox",
            summary = "列出本部门的待办",
            description =
                    "What waits for the caller's own department, the longest waiting first; by `light` or `dueBefore`"
                        + " the most urgent first. By kind: REVIEW, its open reviews; OPINION, questions of other"
                        + " departments, until they are answered or silence has answered; PAPER, papers owed after a"
                        + " silent grant; SUSPENSION_REQUEST, special procedures that the head is asked for. Every"
                        + " page but the last is full. The list follows the cases by a moment; an item is shown as it"
                        + " is.")
    @Departments
    @GetMapping
    Page<InboxItem> list(
            Caller caller,
            @PathVariable String department,
            @Parameter(description = "只列此类待办 / Only this kind", example = "OPINION") @RequestParam(required = false)
                    Errand.@Nullable Kind kind,
            @Parameter(description = "只列此状态 / Only reviews in this state", example = "UNDER_REVIEW")
                    @RequestParam(required = false)
                    @Nullable
                    OpenState state,
            @Parameter(description = "只列此灯色 / Only reviews with this light", example = "YELLOW")
                    @RequestParam(required = false)
                    Light.@Nullable Colour light,
            @Parameter(description = "只列此日之前到期的 / Only reviews due before this day", example = "2026-12-08")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate dueBefore,
            @Parameter(description = "只列此事项 / Only this matter", example = "M16")
                    @RequestParam(required = false)
                    @Nullable
                    String matter,
            @Parameter(description = "只列此经办人，“-”为无人认领 / Only this reviewer's; - for nobody's", example = "review-water")
                    @RequestParam(required = false)
                    @Nullable
                    String assignee,
            @Parameter(description = "只列此项目 / Only this project", example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00")
                    @RequestParam(required = false)
                    @Nullable
                    String projectId,
            Paging paging,
            Language language) {
        var own = caller.requiredDepartment();
        if (!own.value().equals(department)) throw new ProblemException(Problem.notFound());
        var filter = new InboxFilter(
                Optional.ofNullable(kind),
                Optional.ofNullable(state).map(it -> ReviewStatus.valueOf(it.name())),
                Optional.ofNullable(light),
                Optional.ofNullable(dueBefore),
                Optional.ofNullable(matter),
                Optional.ofNullable(assignee),
                Optional.ofNullable(projectId));
        var stretch = paging.by(InboxShelf.Slip.class, "inbox", department, filter);
        var looks = desk.looks(language);
        var part = inbox.read(own, filter, looks.today(), stretch.after(), stretch.size());
        return stretch.page(part.items(), part.next()).map(item -> InboxItem.of(item, looks));
    }
}
