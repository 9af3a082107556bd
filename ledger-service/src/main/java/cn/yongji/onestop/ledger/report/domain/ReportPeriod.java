package cn.yongji.onestop.ledger.report.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** 统计期: days from the first to the last, both of them in it. */
public record ReportPeriod(LocalDate from, LocalDate to) {
    public ReportPeriod {
        if (to.isBefore(from)) throw new IllegalArgumentException("a period ends " + to + " before it begins " + from);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** As many days, right before it. */
    public ReportPeriod before() {
        var days = ChronoUnit.DAYS.between(from, to);
        return new ReportPeriod(from.minusDays(days + 1), from.minusDays(1));
    }

    /** The same days of the year before. */
    public ReportPeriod yearBefore() {
        return new ReportPeriod(from.minusYears(1), to.minusYears(1));
    }

    /** The whole month that many before the one in which it ends. */
    public ReportPeriod month(int before) {
        var month = YearMonth.from(to).minusMonths(before);
        return new ReportPeriod(month.atDay(1), month.atEndOfMonth());
    }
}
