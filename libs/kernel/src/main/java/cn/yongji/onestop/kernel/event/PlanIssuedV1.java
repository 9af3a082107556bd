package cn.yongji.onestop.kernel.event;

import java.util.List;

/** {@code plan.issued.v1} 一方案一清单已下达. Days are working days; serial figures are the baseline of one matter after the other. */
public record PlanIssuedV1(
        String projectId,
        int planVersion,
        String catalogueVersion,
        List<PlannedMatter> matters,
        int workingDays,
        int serialWorkingDays,
        int materials,
        int serialMaterials,
        int visits,
        int serialVisits)
        implements ProjectEvent {
    public PlanIssuedV1 {
        matters = List.copyOf(matters);
    }
}
