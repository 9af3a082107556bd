package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code application.requirement-added.v1} 增加前置事项. A matter of an application now waits for another matter. */
public record ApplicationRequirementAddedV1(
        String projectId,
        String applicationId,
        String matterCode,
        String requiredMatter,
        String rule,
        String reason,
        Instant addedAt)
        implements ApplicationEvent {}
