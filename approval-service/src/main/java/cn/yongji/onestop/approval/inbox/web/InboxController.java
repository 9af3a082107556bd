package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.web.read.CaseDesk;
import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.approval.inbox.Inbox;
import cn.yongji.onestop.approval.inbox.InboxFilter;
import cn.yongji.onestop.approval.inbox.InboxShelf;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Known;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.role.Departments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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
    private final InboxProjects projects;
    private final Clock clock;

    InboxController(Inbox inbox, CaseDesk desk, InboxProjects projects, Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.projects = projects;
        this.clock = clock;
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
            summary = "列出本部门的待办",
            description =
                    "What waits for the caller's own department, the longest waiting first; by `light` or `dueBefore`"
                        + " the most urgent first. By kind: REVIEW, its open reviews; OPINION, questions of other"
                        + " departments, until they are answered or silence has answered; PAPER, papers owed after a"
                        + " silent grant; SUSPENSION_REQUEST, special procedures that the head is asked for;"
                        + " SUPERVISION, what the head answers for since an exemption fell after the grant;"
                        + " REVOCATION, what is granted and has to be revoked or upheld by its head; PROBLEM, problems"
                        + " in which the department has to move now; MEETING, meetings that it is asked to, until they"
                        + " are over. Every page but the last is full. The list follows by a moment; an item is shown"
                        + " as it is.")
    @Departments
    @GetMapping
    Page<InboxItem> listInbox(
            Caller caller,
            @PathVariable String department,
            @RequestParam(required = false) Errand.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable OpenState state,
            @RequestParam(required = false) Light.@Nullable Colour light,
            @RequestParam(required = false) @Nullable LocalDate dueBefore,
            @RequestParam(required = false) @Nullable @Known(CatalogueNames.Kind.MATTER) MatterCode matter,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String projectId,
            Paging paging,
            Language language) {
        var own = caller.requiredDepartment();
        if (!own.value().equals(department)) throw Visible.withheld();
        var filter = new InboxFilter(
                Optional.ofNullable(kind),
                Optional.ofNullable(state).map(it -> ReviewStatus.valueOf(it.name())),
                Optional.ofNullable(light),
                Optional.ofNullable(dueBefore),
                Optional.ofNullable(matter).map(MatterCode::value),
                Optional.ofNullable(assignee),
                Optional.ofNullable(projectId));
        var stretch = paging.by(InboxShelf.Slip.class, "inbox", department, filter);
        var looks = desk.looks(language);
        var part = inbox.read(own, filter, clock.instant(), stretch.after(), stretch.size());
        var names = projects.of(part.items());
        return stretch.page(part.items(), part.next())
                .map(item -> InboxItem.of(item, names.get(item.projectId()), looks));
    }
}
