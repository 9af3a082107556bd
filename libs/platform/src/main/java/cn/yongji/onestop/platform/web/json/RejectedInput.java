package cn.yongji.onestop.platform.web.json;

import cn.yongji.onestop.kernel.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value in the JSON that the business does not accept, with the reason for people. */
public final class RejectedInput extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    RejectedInput(JsonParser parser, Class<?> type, Reason reason) {
        super(parser, reason.en(), type);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
