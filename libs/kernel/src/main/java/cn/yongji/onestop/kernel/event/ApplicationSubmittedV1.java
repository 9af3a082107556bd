package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code application.submitted.v1} 申报已提交. Both instants are kept: arrival, and the day it takes legal effect. */
public record ApplicationSubmittedV1(
        String projectId,
        String applicationId,
        String stage,
        List<String> matters,
        Instant arrivedAt,
        LocalDate receivedOn,
        String submittedBy)
        implements ApplicationEvent {
    public ApplicationSubmittedV1 {
        matters = List.copyOf(matters);
    }
}
