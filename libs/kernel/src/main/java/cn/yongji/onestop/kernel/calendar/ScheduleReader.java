package cn.yongji.onestop.kernel.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the text form of a year's schedule: {@code version}, {@code year}, {@code published} and {@code source}, then a
 * line per holiday ({@code off 2026-10-01 .. 2026-10-07 国庆节}) and make-up day ({@code work 2026-10-10 国庆节}).
 * A wrong line is refused with its number: a calendar that is nearly right is the worst of all.
 */
public final class ScheduleReader {
    private static final Pattern DAYS = Pattern.compile("(\\S+)(?:\\s+\\.\\.\\s+(\\S+))?\\s+(\\S+)");

    private final Map<String, String> head = new HashMap<>();
    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Map<LocalDate, String> makeUpDays = new HashMap<>();

    private ScheduleReader() {}

    public static YearSchedule read(String text) {
        return new ScheduleReader().readAll(text);
    }

    private YearSchedule readAll(String text) {
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            try {
                if (!line.isEmpty() && !line.startsWith("#")) readLine(line);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException("line %d, \"%s\": %s".formatted(i + 1, line, e.getMessage()), e);
            }
        }
        var year = Integer.parseInt(required("year"));
        holidays.keySet().forEach(date -> checkYear(date, year));
        makeUpDays.keySet().forEach(date -> checkYear(date, year));
        return new YearSchedule(
                required("version"),
                year,
                required("source"),
                LocalDate.parse(required("published")),
                holidays,
                makeUpDays);
    }

    private void readLine(String line) {
        var word = line.split("\\s+", 2);
        if (word.length < 2) throw new IllegalArgumentException("a word and its value are expected");
        switch (word[0]) {
            case "off" -> addDays(word[1], holidays);
            case "work" -> addDays(word[1], makeUpDays);
            case "version", "year", "published", "source" -> addHead(word[0], word[1]);
            default -> throw new IllegalArgumentException("unknown word " + word[0]);
        }
    }

    private void addHead(String word, String value) {
        if (head.put(word, value) != null) throw new IllegalArgumentException(word + " is given twice");
    }

    private void addDays(String text, Map<LocalDate, String> target) {
        var days = DAYS.matcher(text);
        if (!days.matches()) throw new IllegalArgumentException("a day or a span of days, and a name, are expected");
        var first = LocalDate.parse(days.group(1));
        var last = days.group(2) == null ? first : LocalDate.parse(days.group(2));
        if (last.isBefore(first)) throw new IllegalArgumentException("the span ends before it begins");
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (target == makeUpDays && !isWeekend(date)) {
                throw new IllegalArgumentException(date + " is a weekday, it needs no making up");
            }
            if (holidays.containsKey(date) || makeUpDays.containsKey(date)) {
                throw new IllegalArgumentException(date + " is given twice");
            }
            target.put(date, days.group(3));
        }
    }

    private String required(String word) {
        var value = head.get(word);
        if (value == null) throw new IllegalArgumentException("the schedule has no " + word);
        return value;
    }

    private static void checkYear(LocalDate date, int year) {
        if (!YearSchedule.mayName(year, date)) throw new IllegalArgumentException(date + " is not of " + year);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
