package cn.yongji.onestop.ledger.entry;

/** The process is gone at this point. */
final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
