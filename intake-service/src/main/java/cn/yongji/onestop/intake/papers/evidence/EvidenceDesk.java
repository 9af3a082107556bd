package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.domain.Requirement;
import cn.yongji.onestop.intake.papers.licence.domain.LicenceAnswer;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** 材料要求与已有证明: for every slot what is acceptable, from whom, and what is on file. */
@Component
public final class EvidenceDesk {
    private final Requirements requirements;
    private final OnFile onFile;
    private final Materials materials;
    private final Catalogues catalogues;

    EvidenceDesk(Requirements requirements, OnFile onFile, Materials materials, Catalogues catalogues) {
        this.requirements = requirements;
        this.onFile = onFile;
        this.materials = materials;
        this.catalogues = catalogues;
    }

    /**
     * One slot.
     *
     * @param licence what the register says, where a licence can fill the slot
     * @param wanted whether the applicant still has to hand something in
     */
    public record SlotEvidence(
            Slot slot, Requirement requirement, List<Held> held, Optional<LicenceAnswer> licence, boolean wanted) {}

    /** The slots that the plan lists; all of the catalogue's where there is no plan yet. */
    public List<SlotEvidence> of(Stored<Project> project, LocalDate today) {
        var catalogue = catalogues.inForceOn(today);
        var listed = project.state().plan().stream()
                .flatMap(it -> it.plan().materials().stream())
                .map(ListedMaterial::slot)
                .toList();
        Predicate<Slot> asked = slot -> listed.isEmpty() || listed.contains(slot.code());
        var filed = materials.ofProject(project.id());
        return catalogue.slots().values().stream()
                .filter(asked)
                .map(slot -> of(slot, catalogue, project, filed, today))
                .toList();
    }

    public Optional<SlotEvidence> of(Stored<Project> project, String code, LocalDate today) {
        var catalogue = catalogues.inForceOn(today);
        return catalogue.slot(code).map(slot -> of(slot, catalogue, project, materials.ofProject(project.id()), today));
    }

    private SlotEvidence of(
            Slot slot, Catalogue catalogue, Stored<Project> project, List<Stored<Material>> filed, LocalDate today) {
        var requirement = requirements.of(slot);
        var unit = project.state().facts().unit().uscc().value();
        var held = new ArrayList<Held>();
        onFile.result(slot, catalogue, project.id()).ifPresent(held::add);
        var holder = onFile.material(requirement, unit, project.id());
        holder.ifPresent(it -> held.add(OnFile.held(requirement, it)));
        filed.stream()
                .filter(it -> it.state().slots().contains(slot.code()))
                .filter(it -> it.state().standing().usable(today))
                .filter(it -> holder.filter(other -> other.id().equals(it.id())).isEmpty())
                .forEach(it -> held.add(OnFile.held(requirement, it)));
        var licence = held.isEmpty() ? onFile.ask(requirement, unit) : Optional.<LicenceAnswer>empty();
        var has = licence.filter(it -> it instanceof LicenceAnswer.Found(var found, var _) && found.valid(today));
        return new SlotEvidence(
                slot, requirement, held, licence, held.isEmpty() && has.isEmpty() && !resultToCome(slot, project));
    }

    private static boolean resultToCome(Slot slot, Stored<Project> project) {
        return project.state().plan().stream()
                .flatMap(it -> it.plan().materials().stream())
                .anyMatch(it -> it.slot().equals(slot.code()) && !it.handedIn());
    }
}
