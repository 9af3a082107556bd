package cn.yongji.onestop.platform.aggregate;

/** An earlier event of the same aggregate has not been seen: applying this one would lose it. */
public final class SequenceGap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SequenceGap(String subject, long expected, long actual) {
        super(subject + ": expected " + expected + ", got " + actual);
    }
}
