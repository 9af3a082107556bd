package cn.yongji.onestop.approval.calendar.domain;

import java.time.LocalDate;

/** Why a calendar is not taken as it was sent. */
public sealed interface CalendarRefusal {
    /** The days do not fit the year. */
    sealed interface OfDays extends CalendarRefusal {}

    /** A schedule must follow the last known year, or replace a known one. */
    record YearNotNext(int firstKnown, int next) implements CalendarRefusal {}

    /** Nothing is known of the year yet, so its notice has to come first. */
    record NoticeMissing(int year) implements OfDays {}

    /** The day is not in the year. */
    record DayElsewhere(LocalDate date, int year) implements OfDays {}

    /** The day is given twice, or as rest and as work. */
    record DayTwice(LocalDate date) implements OfDays {}

    /** A weekday needs no making up. */
    record WeekdayMadeUp(LocalDate date) implements OfDays {}

    /** It is as it was. */
    record NothingChanges(String version) implements CalendarRefusal {}

    /** Nothing is proposed for the year. */
    record NothingProposed(int year) implements CalendarRefusal {}

    /** Another proposal has taken the place of the one that was seen. */
    record ProposedMeanwhile(int number) implements CalendarRefusal {}
}
