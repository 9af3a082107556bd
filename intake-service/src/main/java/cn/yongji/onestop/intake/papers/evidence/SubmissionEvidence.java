package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.domain.FilingReach;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a submission rests on: what is on file fills its slots without being asked for, and what lost its force fills none. */
@Component
public final class SubmissionEvidence {
    private final Requirements requirements;
    private final OnFile onFile;
    private final Materials materials;
    private final MaterialUses uses;
    private final FiledPapers filed;

    SubmissionEvidence(
            Requirements requirements, OnFile onFile, Materials materials, MaterialUses uses, FiledPapers filed) {
        this.requirements = requirements;
        this.onFile = onFile;
        this.materials = materials;
        this.uses = uses;
        this.filed = filed;
    }

    /** What is on file for these slots of an application (S29, S30). */
    public List<MaterialRef> onFile(String applicationId, Stored<Project> project, Collection<Slot> slots) {
        var papers = filed.of(project);
        return slots.stream()
                .flatMap(slot -> papers.filling(slot, Optional.of(applicationId)).stream()
                        .map(it -> ref(slot, it)))
                .toList();
    }

    /** What departments hold of a paper: a result, a material that may be used, or a licence in the register (S30). */
    public Optional<Held> held(Stored<Project> project, Slot slot, Catalogue catalogue) {
        var requirement = requirements.of(slot);
        var unit = project.state().facts().unit().uscc().value();
        return onFile.result(slot, catalogue, project.id())
                .or(() -> onFile.material(requirement, unit, project.id()).map(it -> OnFile.held(requirement, it)))
                .or(() -> onFile.licence(requirement, unit));
    }

    public Optional<MaterialRef> ref(String slot, String materialId) {
        return materials.store().find(materialId).map(it -> ref(slot, it));
    }

    /** Whether no other application rests on a material. */
    public boolean servesOnly(String materialId, String applicationId) {
        return uses.of(materialId).stream().allMatch(it -> it.applicationId().equals(applicationId));
    }

    /**
     * Those of the materials that may not be rested on, with the reason: out of force, handed in for the unit that the project
     * was taken for before a correction, or a promise that was given for another matter.
     */
    public Map<String, String> unusable(
            String applicationId,
            Stored<Project> project,
            Collection<MatterCode> matters,
            Collection<MaterialRef> refs,
            Catalogue catalogue,
            Instant at) {
        var unit = project.state().facts().unit().uscc().value();
        var ids = refs.stream().map(MaterialRef::materialId).distinct().toList();
        var reasons = new LinkedHashMap<>(materials.unusable(ids, WorkingCalendar.dateOf(at)));
        for (var ref : refs) {
            ofAnotherUnit(unit, ref, catalogue).ifPresent(it -> reasons.putIfAbsent(ref.materialId(), it));
            promisedElsewhere(applicationId, matters, ref, catalogue)
                    .ifPresent(it -> reasons.putIfAbsent(ref.materialId(), it));
        }
        return reasons;
    }

    private Optional<String> ofAnotherUnit(String unit, MaterialRef ref, Catalogue catalogue) {
        return catalogue
                .slot(ref.slot())
                .filter(slot -> requirements.of(slot).belongsToUnit())
                .flatMap(_ -> materials.store().find(ref.materialId()))
                .filter(it -> !it.state().countsFor(unit))
                .map(_ -> "系为其他单位提交，须由本单位提交");
    }

    private Optional<String> promisedElsewhere(
            String applicationId, Collection<MatterCode> matters, MaterialRef ref, Catalogue catalogue) {
        var promise = catalogue
                .slot(ref.slot())
                .filter(slot -> requirements.of(slot).once() == FilingReach.NEVER_REUSED)
                .isPresent();
        if (!promise) return Optional.empty();
        return uses.of(ref.materialId()).stream()
                .filter(use -> !use.applicationId().equals(applicationId))
                .filter(use -> !matters.contains(MatterCode.of(use.matterCode())))
                .findFirst()
                .map(_ -> "已用于另一事项，承诺书须为本事项另行出具");
    }

    private static MaterialRef ref(Slot slot, Stored<Material> stored) {
        return ref(slot.code(), stored);
    }

    private static MaterialRef ref(String slot, Stored<Material> stored) {
        var material = stored.state();
        return new MaterialRef(
                slot, stored.id(), material.name(), material.hash().value());
    }
}
