package cn.yongji.onestop.intake.papers.material.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the applications know of materials: who uses which, and what was granted. Answered by the applications. */
public interface MaterialUses {
    /** Every use of a material, in whatever project. */
    List<MaterialUse> of(String materialId);

    /** What was granted in a project. */
    List<GrantedResult> granted(String projectId);

    /** The material set of an application, if there is such an application. */
    Optional<MaterialSet> set(String applicationId);

    /**
     * 一套材料 of an application.
     *
     * @param endedAt when it was closed; what happens to its materials later does not concern it
     */
    record MaterialSet(String projectId, List<Filled> materials, Optional<Instant> endedAt) {
        public MaterialSet {
            materials = List.copyOf(materials);
        }
    }

    /** A slot and what fills it. */
    record Filled(String slot, String materialId) {}
}
