package cn.yongji.onestop.platform.written;

/** A table that does not fit the types it speaks of: found when it is made, which is at the start. */
public final class BadTable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadTable(Class<?> type, String what) {
        super(type.getName() + ": " + what);
    }
}
