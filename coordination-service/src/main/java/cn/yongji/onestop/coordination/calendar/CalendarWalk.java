package cn.yongji.onestop.coordination.calendar;

import cn.yongji.onestop.coordination.calendar.AppliedCalendars.Applied;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;

/**
 * Walks over everything that a calendar moves when another one is current, and once more after that. Stopped half-way it
 * begins again; what has been moved already stays as it is.
 */
public final class CalendarWalk implements Runnable {
    private final String what;
    private final WorkingCalendar calendar;
    private final AppliedCalendars applied;
    private final Runnable walk;

    /** @param what names the kind of things that are walked over */
    public CalendarWalk(String what, WorkingCalendar calendar, AppliedCalendars applied, Runnable walk) {
        this.what = what;
        this.calendar = calendar;
        this.applied = applied;
        this.walk = walk;
    }

    @Override
    public void run() {
        var version = calendar.version();
        var edition = calendar.edition();
        var before = applied.of(what).filter(it -> it.version().equals(version) && it.edition() == edition);
        if (before.filter(Applied::sure).isPresent()) return;
        walk.run();
        applied.note(what, new Applied(version, edition, before.isPresent()));
    }
}
