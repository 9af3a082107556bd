package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code application.accepted.v1} 申报已受理. Opens the case: all reviews are ordered at once. */
public record ApplicationAcceptedV1(
        String projectId,
        String projectName,
        String applicationId,
        String stage,
        String unitUscc,
        String unitName,
        @Nullable String agent,
        Instant acceptedAt,
        LocalDate acceptedOn,
        String catalogueVersion,
        List<ReviewOrder> reviews)
        implements ApplicationEvent {
    public ApplicationAcceptedV1 {
        reviews = List.copyOf(reviews);
    }
}
