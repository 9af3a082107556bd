package cn.yongji.onestop.platform.aggregate;

/** There is one with this identity already. */
public final class AggregateExists extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AggregateExists(String collection, String id) {
        super(collection + " already has " + id);
    }
}
