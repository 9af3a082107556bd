package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code application.requirement-added.v1} 增加前置事项. A matter of an application now waits for another matter.
 *
 * @param causes the facts that changed, where an exemption was undone
 */
public record ApplicationRequirementAddedV1(
        String projectId,
        String applicationId,
        String matterCode,
        String requiredMatter,
        String rule,
        String reason,
        Instant addedAt,
        @Nullable List<FactDifference> causes)
        implements ApplicationEvent {
    public ApplicationRequirementAddedV1 {
        if (causes != null) causes = List.copyOf(causes);
    }
}
