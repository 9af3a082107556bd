package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code improvement.suggested.v1} 改进建议已提出. The numbers of a period say that something could be changed (S16); people decide
 * whether it is.
 *
 * @param projectId {@code city}: it belongs to no project
 * @param improvementId identity of the suggestion: the same of the same period, rule and subject
 * @param periodFrom first day of the period that was counted
 * @param periodTo last day of it
 * @param rule which rule over the numbers found it, such as {@code PROMISE_TOO_LONG}
 * @param subject code of the matter, slot or policy rule that it is about
 * @param title in Chinese, as the pack has it
 * @param metric which number is to change, such as {@code P90_USED_DAYS}
 * @param from what it is today: a decimal number in the unit of the metric
 * @param to what it is to become, in the same unit
 * @param n of how many cases
 * @param evidence entries that show it, at most ten
 * @param change of the catalogue; absent where nothing of it would change
 */
public record ImprovementSuggestedV1(
        String projectId,
        String improvementId,
        LocalDate periodFrom,
        LocalDate periodTo,
        Word<ImprovementKind> kind,
        String rule,
        String subject,
        String title,
        String metric,
        String from,
        String to,
        int n,
        List<RecordedEntry> evidence,
        @Nullable ProposedChange change,
        Instant suggestedAt)
        implements LedgerEvent {
    public ImprovementSuggestedV1 {
        evidence = List.copyOf(evidence);
    }
}
