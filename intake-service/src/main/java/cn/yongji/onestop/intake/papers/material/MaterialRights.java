package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUse;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may read a material: whoever may read its project or one that uses it; its unit as long as the project is its own.
 * What says something of a person is for those who need it.
 */
@Component
public final class MaterialRights {
    private final Materials materials;
    private final MaterialUses uses;
    private final OnceOnly onceOnly;
    private final ProjectRights projects;

    MaterialRights(Materials materials, MaterialUses uses, OnceOnly onceOnly, ProjectRights projects) {
        this.materials = materials;
        this.uses = uses;
        this.onceOnly = onceOnly;
        this.projects = projects;
    }

    /** The material for a reader; what one may not see does not exist. */
    public Stored<Material> readable(Caller caller, String materialId) {
        return Visible.of(materials.store().find(materialId), it -> mayRead(caller, it));
    }

    /**
     * Whether a material may fill slots in a project: its own, or one of the same unit where it was issued to the unit
     * (S30). A promise counts for what it was given for and serves nothing else.
     */
    public boolean serves(Material material, String projectId) {
        if (material.projectId().equals(projectId)) return true;
        // For whom it was handed in may be another than when it was last looked at.
        var unit = materials
                .store()
                .find(MaterialIds.of(material.projectId(), material.hash()))
                .flatMap(it -> it.state().provenance().unit());
        return unit.isPresent()
                && unit.equals(projects.unitOf(projectId))
                && unit.equals(projects.unitOf(material.projectId()))
                && material.slots().stream().anyMatch(slot -> onceOnly.issuedToUnit(slot, projectId));
    }

    /** Whether somebody may see what the material says of a person; anybody where it says nothing of one. */
    public boolean maySeePersonal(Caller caller, Stored<Material> material) {
        return !personal(material)
                || projects.actsFor(caller, material.state().projectId())
                || usesOf(material).stream()
                        .anyMatch(use -> reviews(caller, use) || projects.actsFor(caller, use.projectId()));
    }

    /**
     * Whether a department reads what was handed in for matters of others: it may, in a parallel review, but says what
     * for (docs/decisions/0020).
     */
    public boolean isForOthersMatters(Caller caller, Stored<Material> material) {
        return projects.readsAsDepartment(caller, material.state().projectId())
                && usesOf(material).stream().noneMatch(use -> reviews(caller, use));
    }

    public boolean personal(Stored<Material> material) {
        return material.state().slots().stream().anyMatch(onceOnly::personal);
    }

    private boolean mayRead(Caller caller, Stored<Material> material) {
        return projects.mayRead(caller, material.state().projectId())
                || usesOf(material).stream()
                        .map(MaterialUse::projectId)
                        .distinct()
                        .anyMatch(project -> projects.mayRead(caller, project));
    }

    private List<MaterialUse> usesOf(Stored<Material> material) {
        return uses.of(material.id());
    }

    private static boolean reviews(Caller caller, MaterialUse use) {
        var department = caller.department();
        return department != null
                && caller.isAnyOf(Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM)
                && department.value().equals(use.department());
    }
}
