package cn.yongji.onestop.kernel.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code project.facts-changed.v1} 项目事实已变更.
 *
 * @param factsVersion the version after the change
 * @param changed names of what changed
 * @param changes what changed, from what to what; earlier writers said only the names
 * @param now how the project is known from now on; who may see it follows its unit
 */
public record ProjectFactsChangedV1(
        String projectId,
        int factsVersion,
        List<String> changed,
        String reason,
        String changedBy,
        @Nullable List<FactDifference> changes,
        @Nullable StatedFacts now)
        implements ProjectEvent {
    public ProjectFactsChangedV1 {
        changed = List.copyOf(changed);
        changes = changes == null ? null : List.copyOf(changes);
    }

    /** With no more than the names, as earlier writers told it. */
    public ProjectFactsChangedV1(
            String projectId, int factsVersion, List<String> changed, String reason, String changedBy) {
        this(projectId, factsVersion, changed, reason, changedBy, null, null);
    }
}
