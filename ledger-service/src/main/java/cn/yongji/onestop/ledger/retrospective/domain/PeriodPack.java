package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.ledger.holding.domain.Holding;
import cn.yongji.onestop.ledger.holding.domain.ReviewHolders;
import cn.yongji.onestop.ledger.report.domain.Figure;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.domain.PaperTrail;
import cn.yongji.onestop.ledger.report.domain.Report;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import cn.yongji.onestop.ledger.report.domain.ReportTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 期间复盘 (S16): the numbers of a period with their change, whose days they were, and what stands out. Counted on the day after
 * the period, so that no later day makes another pack of the same log.
 */
public final class PeriodPack {
    private static final int LONGEST = 10;
    private static final int RESULTS = 5;

    private final ReportPeriod period;
    private final PackBasis basis;
    private final Report.Basis counted;

    private PeriodPack(ReportPeriod period, PackBasis basis) {
        this.period = period;
        this.basis = basis;
        this.counted =
                new Report.Basis(basis.projects(), basis.calendar(), period.to().plusDays(1), Optional.empty());
    }

    public static Pack of(ReportPeriod period, PackBasis basis) {
        var making = new PeriodPack(period, basis);
        return new Pack(
                new PackSubject.Period(period.from(), period.to()),
                basis.treeSize(),
                basis.root(),
                basis.calendar().version(),
                basis.projects().size(),
                basis.projects().stream().mapToLong(ReportFacts::length).sum(),
                List.of(
                        making.numbers(),
                        making.split(),
                        making.longest(),
                        SlotCounts.of(basis.projects(), period).table(),
                        making.byKind(ReportTable.GAPS, Grouping.MATTER, "GAPS", "容缺"),
                        making.byKind(ReportTable.EXEMPTIONS, Grouping.KIND, "EXEMPTIONS", "失效的豁免"),
                        making.problems(),
                        making.quality()),
                Suggestions.of(period, basis));
    }

    private PackTable numbers() {
        var table = PackTable.of(
                "NUMBERS",
                "数据",
                "table",
                "表",
                "figure",
                "指标",
                "title",
                "名称",
                "numerator",
                "分子",
                "n",
                "n",
                "value",
                "本期",
                "before",
                "上期",
                "yearBefore",
                "上年同期",
                "formula",
                "口径");
        for (var it : ReportTable.values()) {
            var now = figures(it, period);
            var before = figures(it, period.before());
            var yearBefore = figures(it, period.yearBefore());
            for (var i = 0; i < now.size(); i++) {
                var figure = now.get(i);
                table.row(
                        it.slug(),
                        figure.formula().name(),
                        figure.formula().title(true),
                        figure.numerator(),
                        figure.n(),
                        figure.text(),
                        textOf(before, i),
                        textOf(yearBefore, i),
                        figure.formula().text(true));
            }
        }
        return table.made();
    }

    private List<Figure> figures(ReportTable table, ReportPeriod of) {
        return Report.of(table, Grouping.NONE, of, counted).rows().stream()
                .findFirst()
                .map(Report.Row::figures)
                .orElse(List.of());
    }

    private static String textOf(List<Figure> figures, int at) {
        return at < figures.size() ? figures.get(at).text() : "—";
    }

    private PackTable split() {
        var runs = basis.projects().stream()
                .flatMap(it -> Holding.of(it.course(), basis.calendar(), period.to()).runs().stream());
        return DaySplit.of(runs, period.from().minusDays(1), period.to(), basis.calendar());
    }

    /** Those that went furthest over their promise, with who held their days. */
    private PackTable longest() {
        var table = PackTable.of(
                "LONGEST",
                "超承诺最多的十件",
                "projectId",
                "项目",
                "matter",
                "事项",
                "department",
                "部门",
                "decidedOn",
                "决定日",
                "promised",
                "承诺工作日",
                "used",
                "所用工作日",
                "over",
                "超出",
                "runs",
                "经过",
                "entry",
                "台账记录");
        basis.projects().stream()
                .flatMap(it -> DecidedReview.in(it, period))
                .filter(it -> it.over() > 0)
                .sorted(Comparator.comparingInt(DecidedReview::over)
                        .reversed()
                        .thenComparing(it -> it.project().projectId())
                        .thenComparing(it -> it.course().reviewId()))
                .limit(LONGEST)
                .forEach(it -> table.row(
                        it.project().projectId(),
                        it.course().matterName(),
                        it.course().departmentName(),
                        it.end().mark().on().toString(),
                        (long) it.promised(),
                        (long) it.used(),
                        (long) it.over(),
                        runsOf(it),
                        it.end().mark().entry()));
        return table.made();
    }

    private String runsOf(DecidedReview review) {
        return Holding.of(review.project().course(), basis.calendar(), period.to()).reviews().stream()
                .filter(it -> it.reviewId().equals(review.course().reviewId()))
                .map(ReviewHolders::runs)
                .flatMap(List::stream)
                .map(it ->
                        "%s 至 %s %s %d".formatted(it.from(), it.to(), DaySplit.nameOf(it.holder()), it.workingDays()))
                .collect(Collectors.joining("；"));
    }

    private PackTable byKind(ReportTable what, Grouping grouping, String code, String title) {
        var table = PackTable.of(code, title, "code", "编码", "name", "名称", "some", "件数", "n", "n", "value", "占比");
        for (var row : Report.of(what, grouping, period, counted).rows()) {
            var figure = row.figures().getFirst();
            table.row(row.code(), row.name(), figure.numerator(), figure.n(), figure.text());
        }
        return table.made();
    }

    private PackTable problems() {
        var table = PackTable.of(
                "PROBLEMS",
                "难题",
                "problemClass",
                "类别",
                "opened",
                "新登记",
                "closed",
                "办结",
                "open",
                "期末未结",
                "results",
                "办理结果");
        for (var row :
                Report.of(ReportTable.PROBLEMS, Grouping.KIND, period, counted).rows()) {
            var figures = row.figures();
            table.row(
                    row.code(),
                    figures.get(0).numerator(),
                    figures.get(1).numerator(),
                    figures.get(2).numerator(),
                    resultsOf(row.code()));
        }
        return table.made();
    }

    private String resultsOf(String problemClass) {
        return basis.projects().stream()
                .flatMap(project -> project.course().problems().stream()
                        .filter(it -> it.problemClass().equals(problemClass))
                        .flatMap(problem -> project.papers().results().stream()
                                .filter(it -> it.problemId().equals(problem.problemId()))))
                .filter(it -> period.covers(it.mark().on()))
                .map(PaperTrail.Result::result)
                .limit(RESULTS)
                .collect(Collectors.joining("；"));
    }

    /** 数据质量: what the numbers above cannot know. */
    private PackTable quality() {
        var projects = basis.projects();
        return PackTable.of("QUALITY", "数据质量", "measure", "项", "title", "名称", "count", "数")
                .row(
                        "UNREADABLE",
                        "内容已不可读的记录",
                        projects.stream()
                                .mapToLong(it -> it.papers().unreadable())
                                .sum())
                .row(
                        "PROVISIONAL",
                        "本期有暂定日的项目",
                        projects.stream().filter(this::isProvisional).count())
                .row(
                        "NO_PLAN",
                        "没有方案的项目",
                        projects.stream()
                                .filter(it -> it.course().plans().isEmpty())
                                .count())
                .row(
                        "NO_TRACK",
                        "投资类型不明的项目",
                        projects.stream()
                                .filter(it -> it.course().track().isEmpty())
                                .count())
                .made();
    }

    private boolean isProvisional(ReportFacts project) {
        return Holding.of(project.course(), basis.calendar(), period.to()).runs().stream()
                .anyMatch(it -> it.provisional() && it.to().isAfter(period.from()));
    }
}
