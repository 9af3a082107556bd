package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Makes the lists of a night once it is time. Who is killed before the end makes them all again: each message stands in the place of
 * the one before.
 */
final class DigestNight implements Runnable {
    private final DigestSettings settings;
    private final ListedNights listed;
    private final NightlyLists lists;
    private final Clock clock;

    DigestNight(DigestSettings settings, ListedNights listed, NightlyLists lists, Clock clock) {
        this.settings = settings;
        this.listed = listed;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var time = LocalTime.ofInstant(now, WorkingCalendar.ZONE);
        if (time.isBefore(settings.at()) || !time.isBefore(settings.until())) return;
        var night = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        if (listed.contains(night)) return;
        lists.make(night, now);
        listed.add(night, now);
    }
}
