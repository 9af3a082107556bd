package cn.yongji.onestop.ledger.report;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.domain.Report;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import cn.yongji.onestop.ledger.report.domain.ReportTable;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes reports of what the ledgers say now. */
@Component
public final class Reports {
    private final FactsOfAll facts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Reports(FactsOfAll facts, WorkingCalendar calendar, Clock clock) {
        this.facts = facts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A report with those of the period before and of the year before, of the same facts.
     *
     * @param entries on how many entries of how many ledgers it rests
     */
    public record Compared(
            Report report, Report before, Report yearBefore, int ledgers, long entries, String calendarVersion) {}

    /** @param department only what lies with that one */
    public Compared of(ReportTable table, Grouping grouping, ReportPeriod period, Optional<String> department) {
        var projects = facts.now();
        var days = calendar.asItIsNow();
        var basis = new Report.Basis(projects, days, WorkingCalendar.dateOf(clock.instant()), department);
        return new Compared(
                Report.of(table, grouping, period, basis),
                Report.of(table, grouping, period.before(), basis),
                Report.of(table, grouping, period.yearBefore(), basis),
                projects.size(),
                projects.stream().mapToLong(it -> it.length()).sum(),
                days.version());
    }
}
