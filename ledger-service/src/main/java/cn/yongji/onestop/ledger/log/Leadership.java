package cn.yongji.onestop.ledger.log;

/**
 * Which instance looks after the log. It only saves work: two that both believe it do no harm. It is told by a number that the
 * one who looks after it counts on, and rests on no clock that could jump.
 */
public interface Leadership {
    /**
     * Whether it is this instance now.
     *
     * @param nanos a time that only runs forwards, from anywhere
     */
    boolean isOurs(long nanos);

    /** Another may take over at once. */
    void leave();
}
