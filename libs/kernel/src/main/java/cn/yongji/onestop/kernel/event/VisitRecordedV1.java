package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.VisitKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code visit.recorded.v1} 走访已记录. A visit was made and written down.
 *
 * @param visitor who went, the name masked but for its first character; the visit itself has it whole
 */
public record VisitRecordedV1(
        String projectId,
        String visitId,
        Word<VisitKind> kind,
        LocalDate visitedOn,
        String visitor,
        String summary,
        List<ForeseenProblem> foreseenProblems,
        Instant recordedAt,
        String recordedBy)
        implements AgentEvent {
    public VisitRecordedV1 {
        foreseenProblems = List.copyOf(foreseenProblems);
    }
}
