package cn.yongji.onestop.platform.aggregate;

/** An event could not be applied to the aggregate it is meant for. */
public final class ReactionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReactionRefused(String reason) {
        super(reason);
    }
}
