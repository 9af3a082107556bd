package cn.yongji.onestop.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * 工作日历. Counts working days over published yearly schedules and local decisions. Spans are half-open: the day
 * something starts is never counted, the last day is (D1). A changed calendar is another one with another version; only
 * one that {@linkplain #following follows} answers from whichever is current.
 */
public final class WorkingCalendar {
    /** Legal dates are dates in China, whatever the machine thinks. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** 全国年节及纪念日放假办法: fixed by date, so never working days even where no schedule is known (D2). */
    private static final Map<MonthDay, String> FIXED_HOLIDAYS = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");

    private static final int MOST_WORKING_DAYS = 10_000;

    private final Supplier<Days> source;

    private WorkingCalendar(Supplier<Days> source) {
        this.source = source;
    }

    /** What is known of the days; never changes. */
    private record Days(
            String version, int edition, List<YearSchedule> schedules, Map<LocalDate, CalendarDay> special) {

        LocalDate knownUntil() {
            return LocalDate.of(schedules.getLast().year(), 12, 31);
        }

        boolean unknown(LocalDate date) {
            return date.getYear() < schedules.getFirst().year()
                    || date.getYear() > schedules.getLast().year();
        }

        CalendarDay day(LocalDate date) {
            var known = special.get(date);
            if (known != null) return known;
            var unknown = unknown(date);
            var fixed = FIXED_HOLIDAYS.get(MonthDay.from(date));
            if (fixed != null) return new CalendarDay(date, DayKind.HOLIDAY, fixed, unknown);
            var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            return new CalendarDay(date, weekend ? DayKind.WEEKEND : DayKind.WEEKDAY, "", unknown);
        }

        boolean working(LocalDate date) {
            return day(date).working();
        }

        boolean provisional(LocalDate from, LocalDate to) {
            return unknown(to) || (from.isBefore(to) && unknown(from.plusDays(1)));
        }

        int between(LocalDate from, LocalDate to) {
            if (to.isBefore(from)) return -between(to, from);
            var count = 0;
            for (var date = from; date.isBefore(to); ) {
                date = date.plusDays(1);
                if (working(date)) count++;
            }
            return count;
        }
    }

    private static WorkingCalendar fixed(Days days) {
        return new WorkingCalendar(() -> days);
    }

    /**
     * The calendar that is current whenever it is asked, for those who live longer than one. Every answer comes from one
     * calendar; who needs several answers from the same one asks {@link #asItIsNow()} first.
     */
    public static WorkingCalendar following(Supplier<WorkingCalendar> current) {
        return new WorkingCalendar(() -> current.get().source.get());
    }

    /** This calendar as it is now, whatever is published later. */
    public WorkingCalendar asItIsNow() {
        return fixed(source.get());
    }

    /** A calendar of years that follow each other without a hole. */
    public static WorkingCalendar of(List<YearSchedule> schedules) {
        var inOrder = schedules.stream()
                .sorted(Comparator.comparingInt(YearSchedule::year))
                .toList();
        if (inOrder.isEmpty()) throw new IllegalArgumentException("a calendar needs a schedule");
        for (var i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).year() != inOrder.get(i - 1).year() + 1) {
                throw new IllegalArgumentException("schedules must follow each other year by year: "
                        + inOrder.stream().map(YearSchedule::year).toList());
            }
        }
        var special = new HashMap<LocalDate, CalendarDay>();
        inOrder.forEach(schedule -> enter(schedule, special));
        // What was decided here goes before every notice, also one of the next year that names days of this one.
        inOrder.forEach(schedule ->
                schedule.decisions().forEach(decision -> special.put(decision.date(), decided(decision, false))));
        var version = inOrder.stream().map(YearSchedule::version).collect(Collectors.joining("+"));
        return fixed(new Days(version, 0, inOrder, Map.copyOf(special)));
    }

    /** A day that two notices name is as the later one says. */
    private static void enter(YearSchedule schedule, Map<LocalDate, CalendarDay> special) {
        schedule.holidays()
                .forEach((date, name) -> special.put(date, new CalendarDay(date, DayKind.HOLIDAY, name, false)));
        schedule.makeUpDays()
                .forEach((date, name) -> special.put(date, new CalendarDay(date, DayKind.MAKE_UP_DAY, name, false)));
    }

    private static CalendarDay decided(LocalDecision decision, boolean provisional) {
        var kind = decision.working() ? DayKind.LOCAL_WORKING_DAY : DayKind.LOCAL_REST_DAY;
        return new CalendarDay(decision.date(), kind, decision.reason(), provisional);
    }

    /** The same calendar with local decisions, under a version that tells them apart. */
    public WorkingCalendar with(String decisionsVersion, List<LocalDecision> decisions) {
        var days = source.get();
        var changed = new HashMap<>(days.special());
        for (var decision : decisions) {
            changed.put(decision.date(), decided(decision, days.unknown(decision.date())));
        }
        return fixed(new Days(
                days.version() + "+" + decisionsVersion, days.edition(), days.schedules(), Map.copyOf(changed)));
    }

    /** The same calendar, said to be the one after so many publications. */
    public WorkingCalendar asEdition(int edition) {
        var days = source.get();
        return fixed(new Days(days.version(), edition, days.schedules(), days.special()));
    }

    /** Names the data that was counted with; kept beside every promise. */
    public String version() {
        return source.get().version();
    }

    /** How many publications while running it holds; 0 is the calendar that comes with the program. */
    public int edition() {
        return source.get().edition();
    }

    public List<YearSchedule> schedules() {
        return source.get().schedules();
    }

    /** The last day whose schedule is published. */
    public LocalDate knownUntil() {
        return source.get().knownUntil();
    }

    /** The day and why it counts or not. */
    public CalendarDay day(LocalDate date) {
        return source.get().day(date);
    }

    public boolean isWorkingDay(LocalDate date) {
        return source.get().working(date);
    }

    /** The day on which the given number of working days after {@code from} has passed; {@code from} does not count. */
    public DueDate plus(LocalDate from, int workingDays) {
        if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException(
                    "working days must be 0 to " + MOST_WORKING_DAYS + ", was " + workingDays);
        }
        var days = source.get();
        var date = from;
        for (var left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (days.working(date)) left--;
        }
        return new DueDate(date, days.provisional(from, date));
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        return source.get().between(from, to);
    }

    /** The legal day of receipt 收件生效日: what arrives on a rest day arrives on the next working day (D1). */
    public LocalDate receiptDay(LocalDate arrived) {
        var days = source.get();
        var date = arrived;
        while (!days.working(date)) date = date.plusDays(1);
        return date;
    }

    /** Every day after {@code from} up to {@code to}, why it counts or not, and the count so far. */
    public List<CountedDay> explain(LocalDate from, LocalDate to) {
        return explain(from, to, Suspensions.NONE);
    }

    List<CountedDay> explain(LocalDate from, LocalDate to, Suspensions suspensions) {
        var known = source.get();
        var days = new ArrayList<CountedDay>();
        var count = 0;
        for (var date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            var day = known.day(date);
            var effect = !day.working()
                    ? CountedDay.Effect.REST
                    : suspensions.cover(date) ? CountedDay.Effect.SUSPENDED : CountedDay.Effect.COUNTED;
            if (effect == CountedDay.Effect.COUNTED) count++;
            days.add(new CountedDay(day, effect, count));
        }
        return List.copyOf(days);
    }

    /** Whether counting the days after {@code from} up to {@code to} touches a day whose schedule is not known. */
    boolean provisional(LocalDate from, LocalDate to) {
        return source.get().provisional(from, to);
    }

    /** The date in China at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant at which a day is over in China: what is due that day is late from then on. */
    public static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
