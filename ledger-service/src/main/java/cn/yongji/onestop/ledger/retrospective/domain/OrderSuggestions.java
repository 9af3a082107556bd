package cn.yongji.onestop.ledger.retrospective.domain;

import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.ALWAYS_AFTER;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.RecordedEntry;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.report.domain.MergedClocks;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** 办理次序: a matter that is said to run beside another of its stage, and never does. */
final class OrderSuggestions {
    private OrderSuggestions() {}

    private static final class Pair {
        private final String first;
        private final ReviewCourse second;
        private int together;
        private int after;
        private final List<RecordedEntry> evidence = new ArrayList<>();

        private Pair(String first, ReviewCourse second) {
            this.first = first;
            this.second = second;
        }
    }

    static Stream<Suggestion> of(ReportPeriod period, PackBasis basis) {
        var pairs = new TreeMap<String, Pair>();
        basis.projects().forEach(it -> count(it, period, pairs));
        return pairs.values().stream().flatMap(it -> suggested(it).stream());
    }

    private static void count(ReportFacts project, ReportPeriod period, Map<String, Pair> pairs) {
        var reviews = project.course().reviews();
        for (var second : reviews) {
            var begun = begunOn(second).filter(period::covers);
            if (begun.isEmpty()) continue;
            for (var first : reviews) {
                if (!areParallel(first, second)) continue;
                var pair = pairs.computeIfAbsent(
                        first.matterCode() + "/" + second.matterCode(), _ -> new Pair(first.matterCode(), second));
                pair.together++;
                if (grantedOn(first).filter(it -> !it.isAfter(begun.get())).isEmpty()) continue;
                pair.after++;
                pair.evidence.add(new RecordedEntry(
                        project.projectId(), second.laps().getFirst().start().entry()));
            }
        }
    }

    private static boolean areParallel(ReviewCourse first, ReviewCourse second) {
        var merged = first.handledWith().isPresent() && first.handledWith().equals(second.handledWith());
        return !first.matterCode().equals(second.matterCode())
                && !first.stage().isEmpty()
                && first.stage().equals(second.stage())
                && !merged;
    }

    private static Optional<LocalDate> begunOn(ReviewCourse review) {
        return review.laps().stream().map(it -> it.start().on()).findFirst();
    }

    private static Optional<LocalDate> grantedOn(ReviewCourse review) {
        return MergedClocks.lastLap(review)
                .flatMap(ReviewCourse.Lap::end)
                .filter(it -> it.how().known() instanceof HowItEnded how && how.grants())
                .map(it -> it.mark().on());
    }

    private static Optional<Suggestion> suggested(Pair pair) {
        if (!ALWAYS_AFTER.threshold().isReached(pair.after, pair.together)) return Optional.empty();
        var matter = pair.second.matterCode();
        return Optional.of(new Suggestion(
                ALWAYS_AFTER,
                matter,
                "%s总在 %s 准予之后才开始，宜列为前置事项".formatted(pair.second.matterName(), pair.first),
                "0",
                Integer.toString(ALWAYS_AFTER.threshold().target()),
                pair.together,
                0,
                ShownBy.of(pair.evidence),
                Optional.of(new ProposedChange("putDraftMatter", matter, "prerequisites", "ADD", pair.first))));
    }
}
