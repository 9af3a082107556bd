package cn.yongji.onestop.platform.dear;

import io.micrometer.core.instrument.MeterRegistry;

/** Opens the line of each kind of dear work. */
public final class WorkLines {
    private final DearSettings settings;
    private final MeterRegistry meters;

    public WorkLines(DearSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** A line for work of a kind, as the settings say. */
    public WorkLine of(String kind) {
        return new WorkLine(kind, settings.atOnce(), settings.perAccount(), settings, meters);
    }

    /**
     * A line for work of which so many can be done at once by its nature: one that takes all the memory, or many that mostly
     * wait. Of many, one account may have half.
     */
    public WorkLine of(String kind, int atOnce) {
        return new WorkLine(kind, atOnce, Math.max(settings.perAccount(), atOnce / 2), settings, meters);
    }
}
