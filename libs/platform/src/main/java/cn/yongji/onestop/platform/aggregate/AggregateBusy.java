package cn.yongji.onestop.platform.aggregate;

/** The write could not be won or the outbox is full; the same request may be sent again. */
public final class AggregateBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AggregateBusy(String reason) {
        super(reason);
    }
}
