package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code application.withdrawn.v1} 已撤件. An application was withdrawn. */
public record ApplicationWithdrawnV1(
        String projectId, String applicationId, String reason, Instant withdrawnAt, String withdrawnBy)
        implements ApplicationEvent {}
