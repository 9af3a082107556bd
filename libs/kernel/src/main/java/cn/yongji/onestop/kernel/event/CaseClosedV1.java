package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;

/** {@code case.closed.v1} 办件已办结: every review is decided. Outcome {@code GRANTED} or {@code REFUSED}. */
public record CaseClosedV1(String projectId, String caseId, Word<HowItEnded> outcome, Instant closedAt)
        implements CaseEvent {}
