package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.agency.ProjectAgencies;
import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.inbox.CaseErrand;
import cn.yongji.onestop.approval.inbox.Errand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names that the projects of a page go by now: as their cases know them, or where there is none yet as they were told. */
@Component
final class InboxProjects {
    private final ProjectAgencies agencies;
    private final Cases cases;

    InboxProjects(ProjectAgencies agencies, Cases cases) {
        this.agencies = agencies;
        this.cases = cases;
    }

    /** By project; nothing is known of one that was opened before anybody listened and has filed nothing. */
    Map<String, KnownAs> of(List<Errand> page) {
        var found = new HashMap<>(
                agencies.known(page.stream().map(Errand::projectId).collect(Collectors.toSet())));
        for (var errand : page) {
            if (errand instanceof CaseErrand it) found.computeIfAbsent(errand.projectId(), _ -> named(it.of()));
            else
                found.computeIfAbsent(
                        errand.projectId(), id -> ofItsFirstCase(id).orElse(null));
        }
        return found;
    }

    private Optional<KnownAs> ofItsFirstCase(String projectId) {
        return cases.ofProject(projectId, Optional.empty(), 1).stream()
                .map(InboxProjects::named)
                .findFirst();
    }

    private static KnownAs named(Case it) {
        var application = it.application();
        return new KnownAs(application.projectName(), application.unitUscc(), application.unitName(), Optional.empty());
    }
}
