package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.agency.ProjectAgencies;
import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.web.view.CaseView;
import cn.yongji.onestop.approval.cases.web.view.CombinedRefusalsView;
import cn.yongji.onestop.approval.cases.web.view.FollowUpView;
import cn.yongji.onestop.approval.cases.web.view.ReviewLooks;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases to read; what changes them are the decisions on their reviews. */
@Tag(name = "cases", description = "办件：一次申报的全部并联审核")
@RestController
@RequestMapping("/v1/cases")
class CaseController {
    private final CaseDesk desk;
    private final ProjectAgencies projects;

    CaseController(CaseDesk desk, ProjectAgencies projects) {
        this.desk = desk;
        this.projects = projects;
    }

    @Operation(
            summary = "查看办件及其全部并联审核",
            description = "One accepted application with all its reviews, their due days and lights as of now.")
    @Everybody
    @ProblemTypes("not-known-yet")
    @GetMapping("/{caseId}")
    CaseView getCase(Caller caller, @PathVariable String caseId, Language language) {
        var found = desk.theCase(caller, caseId);
        return CaseView.of(found, number(found.application().projectId()), desk.looks(language));
    }

    @Operation(
            summary = "列出办件",
            description = "Oldest acceptance first. Of a project, or for enterprises and agents of all projects of"
                    + " their own, an agent also of those he stands in for; everybody else names a project. Only"
                    + " those the caller may see, so a page may be shorter than its limit.")
    @Everybody
    @GetMapping
    Page<CaseView> listCases(
            Caller caller,
            @RequestParam(required = false) @Nullable String projectId,
            Paging paging,
            Language language) {
        var wanted = desk.wanted(caller, Optional.ofNullable(projectId));
        return paging.by(Cases.Place.class, "cases", projectId)
                .page(wanted::read, Cases.Place::of)
                .mapAll(found -> views(desk.visible(caller, found), desk.looks(language)));
    }

    private List<CaseView> views(List<Case> shown, ReviewLooks looks) {
        var known = projects.known(shown.stream().map(CaseController::project).collect(Collectors.toSet()));
        return shown.stream()
                .map(it -> CaseView.of(
                        it, Optional.ofNullable(known.get(project(it))).flatMap(KnownAs::number), looks))
                .toList();
    }

    private static String project(Case of) {
        return of.application().projectId();
    }

    private Optional<String> number(String projectId) {
        return projects.known(projectId).flatMap(KnownAs::number);
    }

    @Operation(
            summary = "查看不予许可汇总",
            description = "Every refusal of the case with its ground and remedy in one document, and what stands.")
    @Everybody
    @ProblemTypes("not-known-yet")
    @GetMapping("/{caseId}/refusals")
    CombinedRefusalsView getCombinedRefusals(Caller caller, @PathVariable String caseId) {
        return CombinedRefusalsView.of(desk.theCase(caller, caseId));
    }

    @Operation(
            summary = "查看许可条件落实清单",
            description = "All conditions of the case, open and done, with contradictions and what was resolved.")
    @Everybody
    @ProblemTypes("not-known-yet")
    @GetMapping("/{caseId}/conditions")
    FollowUpView listConditions(Caller caller, @PathVariable String caseId) {
        return FollowUpView.of(desk.theCase(caller, caseId));
    }
}
