package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code project.works-begun.v1} 已开工. The works of a project have begun (S40); a later one corrects the day.
 *
 * @param begunOn the day on which they began, which may lie before the report
 * @param correction why the day that was reported before was wrong; absent in the first report
 */
public record WorksBegunV1(
        String projectId,
        LocalDate begunOn,
        Instant reportedAt,
        String reportedBy,
        @Nullable String correction) implements ProjectEvent {}
