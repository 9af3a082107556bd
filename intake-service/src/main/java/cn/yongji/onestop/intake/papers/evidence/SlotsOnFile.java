package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.project.Achievements;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 已有材料 of a project: the slots that nobody has to fill any more. */
@Component
final class SlotsOnFile implements Achievements {
    private final Projects projects;
    private final ProjectCatalogues catalogues;
    private final FiledPapers filed;

    SlotsOnFile(Projects projects, ProjectCatalogues catalogues, FiledPapers filed) {
        this.projects = projects;
        this.catalogues = catalogues;
        this.filed = filed;
    }

    @Override
    public Holdings of(String projectId) {
        var slots = projects.store().find(projectId).map(this::slots).orElse(Set.of());
        return new Holdings(Set.of(), slots);
    }

    private Set<String> slots(Stored<Project> project) {
        var papers = filed.of(project);
        return catalogues.of(project.state()).slots().values().stream()
                .filter(slot -> !papers.filling(slot, Optional.empty()).isEmpty() || papers.licensed(slot))
                .map(Slot::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
