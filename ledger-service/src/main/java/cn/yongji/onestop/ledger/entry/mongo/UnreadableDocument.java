package cn.yongji.onestop.ledger.entry.mongo;

/** A stored document is not in the form in which it was written. */
final class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableDocument(String reason) {
        super(reason);
    }
}
