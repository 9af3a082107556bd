package cn.yongji.onestop.coordination.calendar;

import java.util.Optional;

/** By which calendar the things of a kind were counted last. */
public interface AppliedCalendars {
    /**
     * A calendar that was applied.
     *
     * @param sure whether it was applied twice: another instance may have counted by the one before for some seconds
     */
    record Applied(String version, int edition, boolean sure) {}

    Optional<Applied> of(String what);

    void note(String what, Applied now);
}
