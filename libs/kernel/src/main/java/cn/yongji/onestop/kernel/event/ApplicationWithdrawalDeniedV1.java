package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code application.withdrawal-denied.v1} 撤件未获同意. A withdrawal was denied; the reviews go on as before. */
public record ApplicationWithdrawalDeniedV1(
        String projectId, String applicationId, String reason, Instant deniedAt, String deniedBy)
        implements ApplicationEvent {}
