package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code application.refused.v1} 不予受理. An application was not accepted, because it is outside the scope of what is licensed. */
public record ApplicationRefusedV1(
        String projectId, String applicationId, String ground, Instant refusedAt, String refusedBy)
        implements ApplicationEvent {}
