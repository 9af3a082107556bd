package cn.yongji.onestop.platform.aggregate;

/** The key was used before with another body; the first answer stands. */
public final class IdempotencyKeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReused(String key) {
        super("used before with another body: " + key);
    }
}
