package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code notice.issued.v1} 一次性补正通知. The supplement requests of several departments, in one notice with one deadline. */
public record NoticeIssuedV1(
        String projectId,
        String caseId,
        String applicationId,
        String noticeId,
        List<NoticeItem> items,
        LocalDate answerBy,
        Instant issuedAt,
        String issuedBy)
        implements CaseEvent {
    public NoticeIssuedV1 {
        items = List.copyOf(items);
    }
}
