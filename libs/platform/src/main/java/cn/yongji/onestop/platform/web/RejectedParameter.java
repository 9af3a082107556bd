package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.kernel.Reason;

/** A path variable or query parameter that its parser does not accept. */
final class RejectedParameter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    RejectedParameter(Reason reason) {
        super(reason.en());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
