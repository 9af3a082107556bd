package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan.exemption-undone.v1} 豁免失效. A fact changed that an exemption rested on.
 *
 * @param effect STEP_ADDED: the matter has to be handled. SUPERVISION: what was granted without it stands, and the head has
 *     to see to it
 * @param dependents the matters of the plan that the spared one comes before, those that are granted already among them
 * @param granted what was granted without it, if anything was; earlier writers did not say
 */
public record PlanExemptionUndoneV1(
        String projectId,
        int planVersion,
        String matterCode,
        String matterName,
        String department,
        String rule,
        List<FactDifference> causes,
        Word<ExemptionEffect> effect,
        Instant undoneAt,
        String undoneBy,
        @Nullable List<String> dependents,
        @Nullable List<ConcernedMatter> granted)
        implements ProjectEvent {
    public PlanExemptionUndoneV1 {
        causes = List.copyOf(causes);
        if (dependents != null) dependents = List.copyOf(dependents);
        if (granted != null) granted = List.copyOf(granted);
    }

    /** Where it is not said what was granted on it. */
    public PlanExemptionUndoneV1(
            String projectId,
            int planVersion,
            String matterCode,
            String matterName,
            String department,
            String rule,
            List<FactDifference> causes,
            Word<ExemptionEffect> effect,
            Instant undoneAt,
            String undoneBy,
            @Nullable List<String> dependents) {
        this(
                projectId,
                planVersion,
                matterCode,
                matterName,
                department,
                rule,
                causes,
                effect,
                undoneAt,
                undoneBy,
                dependents,
                null);
    }
}
