package cn.yongji.onestop.kernel.event;

/**
 * A fact before and after a change 事实变更. Where nobody changed it and its last day is over, {@code after} is
 * {@code expired on} and that day.
 */
public record FactDifference(String fact, String before, String after) {
    private static final String EXPIRED = "expired on ";

    /** Whether it ran out. */
    public boolean ranOut() {
        return after.startsWith(EXPIRED);
    }
}
