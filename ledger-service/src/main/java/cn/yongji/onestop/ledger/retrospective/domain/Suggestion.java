package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.RecordedEntry;
import java.util.List;
import java.util.Optional;

/**
 * 改进建议: what the numbers of a period suggest, with what shows it.
 *
 * @param subject code of the matter, slot or policy rule
 * @param title in Chinese
 * @param from what the metric is, a decimal number
 * @param to what it is to become
 * @param n of how many cases
 * @param daysSaved working days that it would have saved in them, by which suggestions are ranked
 * @param evidence entries, the latest first, at most ten
 */
public record Suggestion(
        SuggestionRule rule,
        String subject,
        String title,
        String from,
        String to,
        int n,
        long daysSaved,
        List<RecordedEntry> evidence,
        Optional<ProposedChange> change) {
    static final int MOST_EVIDENCE = 10;

    public Suggestion {
        evidence = List.copyOf(evidence);
    }
}
