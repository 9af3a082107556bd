package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code application.correction-requested.v1} 一次性告知 (行政许可法 art. 32): every gap in one notice. */
public record ApplicationCorrectionRequestedV1(
        String projectId,
        String applicationId,
        List<RequestedItem> items,
        String basis,
        LocalDate noticeDueOn,
        Instant requestedAt)
        implements ApplicationEvent {
    public ApplicationCorrectionRequestedV1 {
        items = List.copyOf(items);
    }
}
