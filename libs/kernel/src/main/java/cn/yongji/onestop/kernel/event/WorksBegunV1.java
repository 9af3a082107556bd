package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code project.works-begun.v1} 已开工 (S40). The works have begun; the unit or its agent says so.
 *
 * @param begunOn the day on which they began, which may lie before the report
 */
public record WorksBegunV1(String projectId, LocalDate begunOn, Instant reportedAt, String reportedBy)
        implements ProjectEvent {}
