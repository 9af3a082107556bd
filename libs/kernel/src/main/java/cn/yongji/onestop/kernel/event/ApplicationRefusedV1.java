package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code application.refused.v1} 不予受理. An application was not accepted, because it is outside the scope of what is licensed.
 *
 * @param reconsiderationBy last day of 行政复议 against it, counted from the decision; absent in older events
 * @param lawsuitBy last day of 行政诉讼 against it
 */
public record ApplicationRefusedV1(
        String projectId,
        String applicationId,
        String ground,
        Instant refusedAt,
        String refusedBy,
        @Nullable LocalDate reconsiderationBy,
        @Nullable LocalDate lawsuitBy)
        implements ApplicationEvent {}
