package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.Cases.Place;
import cn.yongji.onestop.approval.cases.web.view.CaseView;
import cn.yongji.onestop.approval.cases.web.view.CombinedRefusalsView;
import cn.yongji.onestop.approval.cases.web.view.FollowUpView;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
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
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases to read; what changes them are the decisions on their reviews. */
@Tag(name = "cases", description = "办件：一次申报的全部并联审核")
@RestController
@RequestMapping("/v1/cases")
class CaseController {
    private final CaseDesk desk;
    private final Cases cases;
    private final Cursors cursors;

    CaseController(CaseDesk desk, Cases cases, Cursors cursors) {
        this.desk = desk;
        this.cases = cases;
        this.cursors = cursors;
    }

    @Operation(
            operationId = "getCase",
            summary = "查看办件及其全部并联审核",
            description = "One accepted application with all its reviews, their due days and lights as of now.")
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
    @GetMapping("/{caseId}")
    CaseView read(
            Caller caller,
            @Parameter(
                            description = "办件标识，即申报标识 / The application it was opened for",
                            example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String caseId,
            @Parameter(description = "语言 / zh or en", example = "zh-CN")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String language) {
        return CaseView.of(desk.theCase(caller, caseId), desk.looks(language));
    }

    @Operation(
            operationId = "listCases",
            summary = "列出一个项目的办件",
            description =
                    "Oldest acceptance first. Only those the caller may see, so a page may be shorter than its limit.")
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
    @ProblemTypes({"cursor-invalid"})
    @GetMapping
    Page<CaseView> list(
            Caller caller,
            @Parameter(description = "项目标识 / Project", example = "0198f6cf-1111-7aaa-8b1f-3f6d5c2b1a00") @RequestParam
                    String projectId,
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
        var size = PageSize.of(limit).value();
        var list = "cases:" + projectId;
        var after = Optional.ofNullable(cursor).map(text -> cursors.decode(list, text, Place.class));
        var found = cases.ofProject(projectId, after, size + 1);
        var looks = desk.looks(language);
        var views = found.stream()
                .limit(size)
                .filter(it -> desk.maySee(caller, it))
                .map(it -> CaseView.of(it, looks))
                .toList();
        return new Page<>(views, found.size() > size ? cursors.encode(list, Place.of(found.get(size - 1))) : null);
    }

    @Operation(
            operationId = "getCombinedRefusals",
            summary = "查看不予许可汇总",
            description = "Every refusal of the case with its ground and remedy in one document, and what stands.")
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
    @GetMapping("/{caseId}/refusals")
    CombinedRefusalsView refusals(
            Caller caller,
            @Parameter(
                            description = "办件标识，即申报标识 / The application it was opened for",
                            example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String caseId) {
        return CombinedRefusalsView.of(desk.theCase(caller, caseId));
    }

    @Operation(
            operationId = "listConditions",
            summary = "查看许可条件落实清单",
            description = "All conditions of the case, open and done, with contradictions and what was resolved.")
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
    @GetMapping("/{caseId}/conditions")
    FollowUpView conditions(
            Caller caller,
            @Parameter(
                            description = "办件标识，即申报标识 / The application it was opened for",
                            example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00")
                    @PathVariable
                    String caseId) {
        return FollowUpView.of(desk.theCase(caller, caseId));
    }
}
