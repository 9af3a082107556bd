package cn.yongji.onestop.ledger.report;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.past.PastPoint;
import cn.yongji.onestop.ledger.past.PastReading;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.domain.Report;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import cn.yongji.onestop.ledger.report.domain.ReportTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes reports of what the ledgers say now, or said at a point in the past. */
@Component
public final class Reports {
    /** How many months behind the period each matter has its line of. */
    private static final int MONTHS = 12;

    private final PastFacts facts;
    private final PastReading past;
    private final WorkingCalendar calendar;

    Reports(PastFacts facts, PastReading past, WorkingCalendar calendar) {
        this.facts = facts;
        this.past = past;
        this.calendar = calendar;
    }

    /**
     * A report with those of the period before and of the year before, of the same facts.
     *
     * @param months of matters: the same of each of the twelve months that end with the period, oldest first; else none
     * @param entries on how many entries of how many ledgers it rests
     * @param tree the log: as it was asked for, or as it was shown when it was counted
     */
    public record Compared(
            Report report,
            Report before,
            Report yearBefore,
            List<Report> months,
            int ledgers,
            long entries,
            PastPoint point,
            PastPoint.Tree tree,
            String calendarVersion) {
        public Compared {
            months = List.copyOf(months);
        }
    }

    /** @param department only what lies with that one, of the projects in which it has a review */
    public Compared of(
            ReportTable table, Grouping grouping, ReportPeriod period, Optional<String> department, PastPoint point) {
        // The log before the facts: what is recorded meanwhile makes the numbers newer than the tree, never older.
        var tree = point.known().orElseGet(past::tree);
        var projects = facts.at(point).stream()
                .filter(it -> department.isEmpty() || isOf(department.get(), it))
                .toList();
        var days = calendar.asItIsNow();
        var basis = new Report.Basis(projects, days, point.day(), department);
        return new Compared(
                Report.of(table, grouping, period, basis),
                Report.of(table, grouping, period.before(), basis),
                Report.of(table, grouping, period.yearBefore(), basis),
                months(table, grouping, period, basis),
                projects.size(),
                projects.stream().mapToLong(ReportFacts::length).sum(),
                point,
                tree,
                days.version());
    }

    private static boolean isOf(String department, ReportFacts project) {
        return project.course().reviews().stream()
                .anyMatch(it -> it.department().equals(department));
    }

    private static List<Report> months(ReportTable table, Grouping grouping, ReportPeriod period, Report.Basis basis) {
        if (grouping != Grouping.MATTER) return List.of();
        return IntStream.range(0, MONTHS)
                .mapToObj(it -> period.month(MONTHS - 1 - it))
                .map(it -> Report.of(table, grouping, it, basis))
                .toList();
    }
}
