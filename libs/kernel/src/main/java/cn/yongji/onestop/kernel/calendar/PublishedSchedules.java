package cn.yongji.onestop.kernel.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schedules that come with the program. A later year is a new file here, or is loaded while running. */
public final class PublishedSchedules {
    private static final List<String> FILES = List.of("2025.calendar", "2026.calendar");

    private PublishedSchedules() {}

    public static List<YearSchedule> all() {
        return FILES.stream().map(PublishedSchedules::load).toList();
    }

    /** The calendar of all published years, without local decisions. */
    public static WorkingCalendar calendar() {
        return WorkingCalendar.of(all());
    }

    private static YearSchedule load(String file) {
        try (var in = PublishedSchedules.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("the calendar file is not packaged: " + file);
            return ScheduleReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged calendar " + file, e);
        }
    }
}
