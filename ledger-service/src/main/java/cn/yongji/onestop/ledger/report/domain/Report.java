package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.report.domain.Counted.Label;
import cn.yongji.onestop.ledger.report.domain.CountedProjects.Saved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table over a period: a pure function of the facts, the calendar and the day.
 *
 * @param rows by the code of their group
 */
public record Report(ReportTable table, Grouping grouping, ReportPeriod period, List<Row> rows) {
    public Report {
        rows = List.copyOf(rows);
    }

    /**
     * What is counted of a group.
     *
     * @param code the department, the matter, the track, the stage, the month, the class or the rule; {@code ALL} undivided
     */
    public record Row(String code, String name, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    /**
     * What is counted with.
     *
     * @param department only what lies with that one; absent for all
     */
    public record Basis(
            List<ReportFacts> projects, WorkingCalendar calendar, LocalDate today, Optional<String> department) {
        public Basis {
            projects = List.copyOf(projects);
            calendar = calendar.asItIsNow();
        }
    }

    public static Report of(ReportTable table, Grouping grouping, ReportPeriod period, Basis basis) {
        var making = new Making(grouping, period, basis);
        var rows = switch (table) {
            case IN_TIME -> making.rows(making.reviews(CountedReviews::settled), ReportTable::inTime);
            case USED_DAYS -> making.rows(making.reviews(CountedReviews::decided), ReportTable::usedDays);
            case OVERDUE -> making.rows(making.reviews(it -> it.runningAt(making.lastDay())), ReportTable::overdue);
            case SUPPLEMENTS -> making.rows(making.reviews(CountedReviews::decided), ReportTable::supplements);
            case NOTICES -> making.rows(making.projects(CountedProjects::accepted), ReportTable::notices);
            case EXEMPTIONS -> making.rows(making.projects(CountedProjects::exempted), ReportTable::exemptions);
            case GAPS -> making.rows(making.projects(CountedProjects::gaps), ReportTable::gaps);
            case PROBLEMS -> making.rows(making.projects(it -> it.problems(period)), ReportTable::problems);
            case VISITS -> making.rows(making.projects(CountedProjects::achieved), ReportTable::visits);
            case SAVED_DAYS -> making.saved(Formula.DAYS_PROMISED, Formula.DAYS_ACHIEVED, Saved::days);
            case SAVED_MATERIALS ->
                making.saved(Formula.MATERIALS_PROMISED, Formula.MATERIALS_ACHIEVED, Saved::materials);
        };
        return new Report(table, grouping, period, rows);
    }

    /** How rows come about. */
    private record Making(Grouping grouping, ReportPeriod period, Basis basis) {
        /** The last day of the period, or today where that has not come. */
        LocalDate lastDay() {
            return period.to().isAfter(basis.today()) ? basis.today() : period.to();
        }

        <T> Stream<Counted<T>> reviews(Function<CountedReviews, Stream<Counted<T>>> what) {
            return counting(basis.projects().stream()
                    .map(it -> new CountedReviews(it, basis.calendar(), basis.today()))
                    .flatMap(what));
        }

        <T> Stream<Counted<T>> projects(Function<CountedProjects, Stream<Counted<T>>> what) {
            return counting(basis.projects().stream()
                    .map(it -> new CountedProjects(it, basis.calendar(), basis.today()))
                    .flatMap(what));
        }

        private <T> Stream<Counted<T>> counting(Stream<Counted<T>> all) {
            return all.filter(it -> period.covers(it.place().day()))
                    .filter(it -> basis.department().isEmpty()
                            || basis.department().equals(it.place().department().map(Label::code)));
        }

        /** Undivided there is always one row, if it counts nothing. */
        <T> List<Row> rows(Stream<Counted<T>> counted, Function<List<T>, List<Figure>> figures) {
            var names = new LinkedHashMap<String, String>();
            var groups = new TreeMap<String, List<T>>();
            if (grouping == Grouping.NONE) group(Label.of("ALL"), names, groups);
            counted.forEach(it -> it.place()
                    .in(grouping)
                    .ifPresent(label -> group(label, names, groups).add(it.what())));
            return groups.entrySet().stream()
                    .map(it -> new Row(
                            it.getKey(), names.getOrDefault(it.getKey(), it.getKey()), figures.apply(it.getValue())))
                    .toList();
        }

        private static <T> List<T> group(Label label, Map<String, String> names, Map<String, List<T>> groups) {
            names.put(label.code(), label.name());
            return groups.computeIfAbsent(label.code(), _ -> new ArrayList<>());
        }

        /** What was promised when it was accepted, beside what came of those that are finished. */
        List<Row> saved(Formula promised, Formula achieved, Function<Saved, Integer> what) {
            var before =
                    rows(projects(CountedProjects::promised), it -> List.of(Figure.mean(promised, it, what::apply)));
            var after =
                    rows(projects(CountedProjects::achieved), it -> List.of(Figure.mean(achieved, it, what::apply)));
            var both = new TreeMap<String, Row>(Comparator.naturalOrder());
            before.forEach(it -> both.put(it.code(), with(it, new Figure(achieved, 0, 0), false)));
            for (var it : after) {
                var first = Optional.ofNullable(both.get(it.code()))
                        .map(row -> row.figures().getFirst())
                        .orElseGet(() -> new Figure(promised, 0, 0));
                both.put(it.code(), with(it, first, true));
            }
            return List.copyOf(both.values());
        }

        private static Row with(Row row, Figure other, boolean first) {
            var own = row.figures().getFirst();
            return new Row(row.code(), row.name(), first ? List.of(other, own) : List.of(own, other));
        }
    }
}
