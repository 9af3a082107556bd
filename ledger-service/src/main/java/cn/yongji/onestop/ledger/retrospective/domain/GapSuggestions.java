package cn.yongji.onestop.ledger.retrospective.domain;

import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.EXEMPTION_UNDONE;
import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.GAP_KEPT;
import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.GAP_MISSED;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.RecordedEntry;
import cn.yongji.onestop.ledger.page.domain.GapCourse;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Promised;
import cn.yongji.onestop.ledger.report.domain.Report;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import cn.yongji.onestop.ledger.report.domain.ReportTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** 容缺与豁免: promises that are always kept or often missed, and exemptions that fall. */
final class GapSuggestions {
    private static final String DEFERRABLE = "deferrableMaterials";

    private GapSuggestions() {}

    /** Of which slot of which matter. */
    private record Deferred(String matterCode, String slot) implements Comparable<Deferred> {
        @Override
        public int compareTo(Deferred other) {
            return (matterCode + '/' + slot).compareTo(other.matterCode + '/' + other.slot);
        }
    }

    private static final class Kept {
        private int kept;
        private int missed;
        private final List<RecordedEntry> evidence = new ArrayList<>();

        int settled() {
            return kept + missed;
        }
    }

    static Stream<Suggestion> of(ReportPeriod period, PackBasis basis) {
        var counted = new TreeMap<Deferred, Kept>();
        for (var project : basis.projects()) {
            for (var gap : project.course().gaps()) count(project, gap, period, counted);
        }
        var gaps = counted.entrySet().stream()
                .flatMap(it -> Stream.of(kept(it.getKey(), it.getValue()), missed(it.getKey(), it.getValue())));
        return Stream.concat(gaps, exemptions(period, basis)).flatMap(Optional::stream);
    }

    private static void count(
            ReportFacts project, GapCourse gap, ReportPeriod period, TreeMap<Deferred, Kept> counted) {
        var promise = project.papers().promised().stream()
                .filter(it -> it.gapId().equals(gap.gapId()))
                .findFirst();
        var keptOn = gap.fulfilledOn().filter(it -> !it.isAfter(gap.dueOn()));
        var settles = keptOn.isPresent() || !gap.ended();
        if (promise.isEmpty() || !settles || !period.covers(keptOn.orElse(gap.dueOn()))) return;
        var at = counted.computeIfAbsent(
                new Deferred(gap.matterCode(), promise.get().slot()), _ -> new Kept());
        if (keptOn.isPresent()) at.kept++;
        else at.missed++;
        at.evidence.add(entryOf(project, promise.get()));
    }

    private static RecordedEntry entryOf(ReportFacts project, Promised promise) {
        return new RecordedEntry(project.projectId(), promise.mark().entry());
    }

    private static Optional<Suggestion> kept(Deferred what, Kept counted) {
        if (!GAP_KEPT.threshold().isReached(counted.kept, counted.settled())) return Optional.empty();
        var share = ShownBy.percent(counted.kept, counted.settled());
        return Optional.of(
                suggestion(GAP_KEPT, what, counted, share, "事项 %s 的 %s 容缺承诺有 " + share + "%% 如期补齐，可列为可容缺材料", "ADD"));
    }

    private static Optional<Suggestion> missed(Deferred what, Kept counted) {
        if (!GAP_MISSED.threshold().isReached(counted.missed, counted.settled())) return Optional.empty();
        var share = ShownBy.percent(counted.missed, counted.settled());
        return Optional.of(
                suggestion(GAP_MISSED, what, counted, share, "事项 %s 的 %s 容缺承诺有 " + share + "%% 逾期，不宜再容缺", "REMOVE"));
    }

    private static Suggestion suggestion(
            SuggestionRule rule, Deferred what, Kept counted, String share, String title, String action) {
        return new Suggestion(
                rule,
                what.slot(),
                title.formatted(what.matterCode(), what.slot()),
                share,
                Integer.toString(rule.threshold().target()),
                counted.settled(),
                0,
                ShownBy.of(counted.evidence),
                Optional.of(new ProposedChange("putDraftMatter", what.matterCode(), DEFERRABLE, action, what.slot())));
    }

    private static Stream<Optional<Suggestion>> exemptions(ReportPeriod period, PackBasis basis) {
        var counted =
                new Report.Basis(basis.projects(), basis.calendar(), period.to().plusDays(1), Optional.empty());
        return Report.of(ReportTable.EXEMPTIONS, Grouping.KIND, period, counted).rows().stream()
                .map(row -> undone(row, basis));
    }

    private static Optional<Suggestion> undone(Report.Row row, PackBasis basis) {
        var figure = row.figures().getFirst();
        var rule = EXEMPTION_UNDONE.threshold();
        if (!rule.isReached(figure.numerator(), figure.n())) return Optional.empty();
        var share = ShownBy.percent(figure.numerator(), figure.n());
        var evidence = basis.projects().stream()
                .flatMap(project -> project.papers().fell().stream()
                        .filter(it -> it.rule().equals(row.code()))
                        .map(it ->
                                new RecordedEntry(project.projectId(), it.mark().entry())))
                .toList();
        return Optional.of(new Suggestion(
                EXEMPTION_UNDONE,
                row.code(),
                "政策规则 " + row.code() + " 的豁免有 " + share + "% 失效，宜审视其适用条件",
                share,
                Integer.toString(rule.target()),
                Math.toIntExact(figure.n()),
                0,
                ShownBy.of(evidence),
                Optional.of(new ProposedChange("putDraftRule", row.code(), "when", "REWORD", null))));
    }
}
