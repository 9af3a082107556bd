package cn.yongji.onestop.kernel.event;

import java.util.List;

/** {@code project.facts-changed.v1} 项目事实已变更. The facts version after the change and the names of what changed; old values stay in intake. */
public record ProjectFactsChangedV1(
        String projectId, int factsVersion, List<String> changed, String reason, String changedBy)
        implements ProjectEvent {
    public ProjectFactsChangedV1 {
        changed = List.copyOf(changed);
    }
}
