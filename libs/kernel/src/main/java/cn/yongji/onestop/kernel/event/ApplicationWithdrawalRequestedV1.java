package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code application.withdrawal-requested.v1} 申请撤件. The applicant wants to withdraw an accepted application; it waits for confirmation. */
public record ApplicationWithdrawalRequestedV1(
        String projectId, String applicationId, String reason, Instant requestedAt, String requestedBy)
        implements ApplicationEvent {}
