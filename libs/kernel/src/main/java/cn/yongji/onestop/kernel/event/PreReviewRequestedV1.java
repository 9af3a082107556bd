package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code prereview.requested.v1} 联合预审已提请. A key project asks the departments for their opinions before it files (S3). */
public record PreReviewRequestedV1(
        String projectId,
        String preReviewId,
        List<String> departments,
        String subject,
        LocalDate opinionsBy,
        Instant requestedAt,
        String requestedBy)
        implements PreReviewEvent {
    public PreReviewRequestedV1 {
        departments = List.copyOf(departments);
    }
}
