package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.approval.cases.domain.ReviewStatus;
import cn.yongji.onestop.approval.cases.web.CaseDesk;
import cn.yongji.onestop.approval.inbox.Inbox;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Cursors;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.PageSize;
import cn.yongji.onestop.platform.web.Problem;
import cn.yongji.onestop.platform.web.ProblemException;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final Cursors cursors;

    InboxController(Inbox inbox, CaseDesk desk, Cursors cursors) {
        this.inbox = inbox;
        this.desk = desk;
        this.cursors = cursors;
    }

    /** The states an open review can be in. */
    enum OpenState {
        WAITING,
        UNDER_REVIEW,
        SUPPLEMENTING
    }

    @Operation(
            operationId = "listInbox",
            summary = "列出本部门的待办审核",
            description =
                    "Open reviews of the caller's own department, oldest acceptance first. With a filter a page may "
                            + "be shorter than its limit; go on while there is a next cursor.")
    @Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
    @ProblemTypes({"not-found", "cursor-invalid"})
    @GetMapping
    Page<InboxItem> list(
            Caller caller,
            @Parameter(description = "本部门代码 / Code of the caller's own department", example = "water") @PathVariable
                    String department,
            @Parameter(description = "只列此状态 / Only reviews in this state", example = "UNDER_REVIEW")
                    @RequestParam(required = false)
                    @Nullable
                    OpenState state,
            @Parameter(description = "每页条数，1–200 / Items per page", example = "50")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "上一页给出的游标 / Cursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(description = "语言 / zh or en", example = "zh-CN")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String language) {
        var own = caller.requiredDepartment();
        if (!own.value().equals(department)) throw new ProblemException(Problem.notFound());
        var list = "inbox:" + department + ":" + state;
        var after = Optional.ofNullable(cursor).map(text -> cursors.decode(list, text, Inbox.Bookmark.class));
        var part = inbox.read(own, wanted(state), after, PageSize.of(limit).value());
        var looks = desk.looks(language);
        return new Page<>(
                part.items().stream().map(item -> InboxItem.of(item, looks)).toList(),
                part.next().map(place -> cursors.encode(list, place)).orElse(null));
    }

    private static Predicate<Review> wanted(@Nullable OpenState state) {
        if (state == null) return _ -> true;
        return review -> ReviewStatus.of(review).name().equals(state.name());
    }
}
