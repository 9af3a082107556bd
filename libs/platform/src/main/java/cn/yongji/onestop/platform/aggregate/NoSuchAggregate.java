package cn.yongji.onestop.platform.aggregate;

/** No aggregate has this identity. */
public final class NoSuchAggregate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchAggregate(String collection, String id) {
        super(collection + " has no " + id);
    }
}
