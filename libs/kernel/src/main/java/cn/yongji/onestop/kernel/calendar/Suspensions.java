package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;
import java.util.List;

/** All suspensions of one clock. A day that several of them cover stands still once. */
record Suspensions(List<Suspension> all) {
    static final Suspensions NONE = new Suspensions(List.of());

    Suspensions {
        all = List.copyOf(all);
    }

    boolean running() {
        return all.stream().anyMatch(Suspension.Running.class::isInstance);
    }

    boolean cover(LocalDate date) {
        return all.stream().anyMatch(suspension -> suspension.covers(date));
    }
}
