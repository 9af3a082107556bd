package cn.yongji.onestop.platform.aggregate;

/** A value that only one aggregate of its kind may have is another one's already: a unique index says so. */
public final class ValueTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ValueTaken(String aggregate, Throwable cause) {
        super(aggregate + " wants a value that is another one's", cause);
    }
}
