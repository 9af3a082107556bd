package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the numbers of a period suggest, those first that would have saved most working days. */
public final class Suggestions {
    private Suggestions() {}

    public static List<Suggestion> of(ReportPeriod period, PackBasis basis) {
        return Stream.of(
                        PromiseSuggestions.of(period, basis),
                        SlotSuggestions.of(period, basis),
                        GapSuggestions.of(period, basis),
                        OrderSuggestions.of(period, basis))
                .flatMap(it -> it)
                .sorted(Comparator.comparingLong(Suggestion::daysSaved)
                        .reversed()
                        .thenComparing(Suggestion::rule)
                        .thenComparing(Suggestion::subject))
                .toList();
    }
}
