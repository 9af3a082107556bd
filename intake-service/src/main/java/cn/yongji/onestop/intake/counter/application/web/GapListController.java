package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.Applications.GapOwners;
import cn.yongji.onestop.intake.counter.application.GapList;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapSearch;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Known;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 容缺清单: what is promised and not settled, over all projects that somebody looks after. */
@RestController
@Tag(name = "commitments", description = "容缺与告知承诺")
class GapListController {
    private final GapList gaps;
    private final Projects projects;
    private final WorkingCalendar calendar;
    private final Clock clock;

    GapListController(GapList gaps, Projects projects, WorkingCalendar calendar, Clock clock) {
        this.gaps = gaps;
        this.projects = projects;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/v1/gaps")
    @Allowed({Role.WINDOW, Role.AGENT, Role.DEPARTMENT_HEAD, Role.COORDINATOR, Role.LEADER, Role.AUDITOR})
    @Operation(
            summary = "列出容缺材料",
            description = "尚未补齐核实的容缺材料，期限近的申报在前，附红黄灯。窗口、协调员、领导和审计看到全部，代办员看到本人代办和今天顶岗的项目，部门负责人看到本部门的事项。已补齐、已修复和不再欠交的不列。")
    Page<GapSummary> listGaps(
            Caller caller,
            Paging paging,
            @RequestParam(required = false) GapSearch.@Nullable Stage state,
            @RequestParam(required = false) @Nullable @Known(Kind.SLOT) String slot,
            @RequestParam(required = false) @Nullable @Known(Kind.MATTER) MatterCode matter,
            @RequestParam(required = false) @Nullable Uscc unit) {
        var today = WorkingCalendar.dateOf(clock.instant());
        var uscc = Optional.ofNullable(unit).map(Uscc::value);
        var search = new GapSearch(Optional.ofNullable(state), Optional.ofNullable(slot), Optional.ofNullable(matter));
        var owners = owners(caller, uscc);
        return paging.by(GapList.Place.class, "gaps", state, slot, matter, unit)
                .page((after, most) -> gaps.page(search, owners, today, after, most), GapList.Place::of)
                .map(entry -> {
                    var project = projects.store()
                            .find(entry.accepted().header().projectId())
                            .orElseThrow();
                    return GapSummary.of(entry, project.state(), calendar, today);
                });
    }

    private GapOwners owners(Caller caller, Optional<String> unit) {
        if (caller.isAnyOf(Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR))
            return new GapOwners(unit, Optional.empty(), Optional.empty());
        if (caller.is(Role.AGENT)) return gaps.ofAgent(caller.subject(), unit);
        var department = caller.requiredDepartment().value();
        return new GapOwners(unit, Optional.empty(), Optional.of(department));
    }
}
