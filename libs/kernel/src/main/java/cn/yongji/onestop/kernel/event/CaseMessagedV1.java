package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code case.messaged.v1} 办件留言. A message was left on a case. Its text stays with the case. */
public record CaseMessagedV1(
        String projectId,
        String caseId,
        String messageId,
        @Nullable String department,
        Instant messagedAt,
        String messagedBy)
        implements CaseEvent {}
