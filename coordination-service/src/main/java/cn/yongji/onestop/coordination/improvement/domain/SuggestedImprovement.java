package cn.yongji.onestop.coordination.improvement.domain;

import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 改进建议 as the ledger has made it, with the numbers it rests on; it stays.
 *
 * @param rule which rule over the numbers found it
 * @param subject matter, slot or policy rule that it is about
 * @param metric which number is to change, from what it is to what it is to become
 * @param count of how many cases
 * @param change of the catalogue, where something of it would change
 */
public record SuggestedImprovement(
        String id,
        LocalDate periodFrom,
        LocalDate periodTo,
        ImprovementKind kind,
        String rule,
        String subject,
        String title,
        String metric,
        String from,
        String to,
        int count,
        List<Entry> evidence,
        Optional<Change> change,
        Instant suggestedAt) {
    public SuggestedImprovement {
        evidence = List.copyOf(evidence);
    }

    /** An entry of a ledger that shows it. */
    public record Entry(String projectId, long index) {}

    /** 拟改条目, in the words of the draft operations of the catalogue. */
    public record Change(String operation, String code, String field, String action, Optional<String> value) {}
}
