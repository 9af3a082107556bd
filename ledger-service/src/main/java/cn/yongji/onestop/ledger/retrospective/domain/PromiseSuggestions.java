package cn.yongji.onestop.ledger.retrospective.domain;

import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.PROMISE_MISSED;
import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.PROMISE_TOO_LONG;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 承诺时限: what a matter needs beside what is promised, on the days that lay with the department. */
final class PromiseSuggestions {
    private static final int NINE_IN_TEN = 90;
    private static final int PERCENT = 100;

    private PromiseSuggestions() {}

    static Stream<Suggestion> of(ReportPeriod period, PackBasis basis) {
        var matters = basis.projects().stream()
                .flatMap(it -> DecidedReview.in(it, period))
                .collect(Collectors.groupingBy(it -> it.course().matterCode(), TreeMap::new, Collectors.toList()));
        return matters.values().stream()
                .flatMap(it -> Stream.of(tooLong(it), missed(it)).flatMap(Optional::stream));
    }

    /** The promise of today is that of the review that was decided last. */
    private static int promiseOf(List<DecidedReview> reviews) {
        return last(reviews).course().limitWorkingDays();
    }

    private static DecidedReview last(List<DecidedReview> reviews) {
        return reviews.stream()
                .max(Comparator.<DecidedReview, LocalDate>comparing(
                                it -> it.end().mark().on())
                        .thenComparing(it -> it.course().reviewId()))
                .orElseThrow();
    }

    /** Nearest rank, as reports count it. */
    private static int ninetieth(List<DecidedReview> reviews) {
        var used = reviews.stream().mapToInt(DecidedReview::used).sorted().toArray();
        return used[Math.ceilDiv(NINE_IN_TEN * used.length, PERCENT) - 1];
    }

    private static Optional<Suggestion> tooLong(List<DecidedReview> reviews) {
        var promise = promiseOf(reviews);
        var needed = Math.max(1, ninetieth(reviews));
        var rule = PROMISE_TOO_LONG.threshold();
        if (reviews.size() < rule.sample() || promise <= needed || promise * PERCENT < rule.percent() * needed) {
            return Optional.empty();
        }
        return Optional.of(suggestion(
                PROMISE_TOO_LONG,
                reviews,
                "承诺时限可由 " + promise + " 个工作日缩短为 " + needed + " 个工作日（九成审核所用不超过此数）",
                Integer.toString(promise),
                Integer.toString(needed),
                (long) (promise - needed) * reviews.size()));
    }

    private static Optional<Suggestion> missed(List<DecidedReview> reviews) {
        var kept = reviews.stream().filter(it -> it.over() <= 0).count();
        var rule = PROMISE_MISSED.threshold();
        if (!rule.isMissed(kept, reviews.size())) return Optional.empty();
        var share = ShownBy.percent(kept, reviews.size());
        var title = "仅 %s%% 在承诺的 %d 个工作日内办结，宜增加力量，或将承诺延长为 %d 个工作日"
                .formatted(share, promiseOf(reviews), Math.max(1, ninetieth(reviews)));
        return Optional.of(suggestion(
                PROMISE_MISSED,
                reviews,
                title,
                share,
                Integer.toString(rule.target()),
                reviews.stream().mapToLong(it -> Math.max(0, it.over())).sum()));
    }

    private static Suggestion suggestion(
            SuggestionRule rule, List<DecidedReview> reviews, String title, String from, String to, long daysSaved) {
        var matter = last(reviews).course();
        var needed = Math.max(1, ninetieth(reviews));
        return new Suggestion(
                rule,
                matter.matterCode(),
                matter.matterName() + title,
                from,
                to,
                reviews.size(),
                daysSaved,
                ShownBy.of(reviews.stream().map(DecidedReview::entry).toList()),
                Optional.of(new ProposedChange(
                        "putDraftMatter",
                        matter.matterCode(),
                        "promisedWorkingDays",
                        "SET",
                        Integer.toString(needed))));
    }
}
