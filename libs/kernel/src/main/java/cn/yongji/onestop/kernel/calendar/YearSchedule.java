package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 年度节假日安排: the published schedule of one year.
 *
 * @param version identifies this reading of the notice; a corrected one has another version
 * @param source the notice it comes from
 * @param holidays rest days and the holiday they belong to
 * @param makeUpDays weekend days that are worked, and the holiday they are worked for
 * @param decisions 本地调整 of single days, which go before the notice
 */
public record YearSchedule(
        String version,
        int year,
        String source,
        LocalDate published,
        Map<LocalDate, String> holidays,
        Map<LocalDate, String> makeUpDays,
        List<LocalDecision> decisions) {

    public YearSchedule {
        holidays = Map.copyOf(holidays);
        makeUpDays = Map.copyOf(makeUpDays);
        decisions = List.copyOf(decisions);
    }

    /** As the notice says, without local decisions. */
    public YearSchedule(
            String version,
            int year,
            String source,
            LocalDate published,
            Map<LocalDate, String> holidays,
            Map<LocalDate, String> makeUpDays) {
        this(version, year, source, published, holidays, makeUpDays, List.of());
    }

    /**
     * Whether the notice of a year may name a day: those for 2019 and 2023 gave days of the December before, so a month on
     * either side of the year is taken as published.
     */
    public static boolean mayName(int year, LocalDate day) {
        return !day.isBefore(LocalDate.of(year - 1, 12, 1)) && !day.isAfter(LocalDate.of(year + 1, 1, 31));
    }
}
