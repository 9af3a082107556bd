package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;
import java.util.Map;

/**
 * 年度节假日安排: the published schedule of one year.
 *
 * @param version identifies this reading of the notice; a corrected one has another version
 * @param source the notice it comes from
 * @param holidays rest days and the holiday they belong to
 * @param makeUpDays weekend days that are worked, and the holiday they are worked for
 */
public record YearSchedule(
        String version,
        int year,
        String source,
        LocalDate published,
        Map<LocalDate, String> holidays,
        Map<LocalDate, String> makeUpDays) {

    public YearSchedule {
        holidays = Map.copyOf(holidays);
        makeUpDays = Map.copyOf(makeUpDays);
    }
}
