package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.trouble.Passing;

/** The write could not be won or the outbox is full; the same request may be sent again. */
public final class AggregateBusy extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    public AggregateBusy(String reason) {
        super(reason);
    }
}
