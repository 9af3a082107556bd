package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan.exemption-undone.v1} 豁免失效. A fact changed that an exemption rested on.
 *
 * @param dependents the matters of the plan that the spared one comes before, those that are granted already among them
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
        @Nullable List<String> dependents)
        implements ProjectEvent {
    public PlanExemptionUndoneV1 {
        causes = List.copyOf(causes);
        if (dependents != null) dependents = List.copyOf(dependents);
    }
}
