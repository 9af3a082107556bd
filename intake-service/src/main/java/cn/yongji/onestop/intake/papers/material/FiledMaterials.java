package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.project.Achievements;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 已有材料 of a project: the slots that something usable was handed in for. */
@Component
final class FiledMaterials implements Achievements {
    private final Materials materials;
    private final Clock clock;

    FiledMaterials(Materials materials, Clock clock) {
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public Holdings of(String projectId) {
        var today = WorkingCalendar.dateOf(clock.instant());
        var slots = materials.ofProject(projectId).stream()
                .map(Stored::state)
                .filter(material -> material.standing().usable(today))
                .map(Material::slots)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return new Holdings(Set.of(), slots);
    }
}
