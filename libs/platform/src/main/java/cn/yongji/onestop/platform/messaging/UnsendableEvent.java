package cn.yongji.onestop.platform.messaging;

/** An event that has no form for the broker, and will have none however often it is tried. */
final class UnsendableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsendableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
