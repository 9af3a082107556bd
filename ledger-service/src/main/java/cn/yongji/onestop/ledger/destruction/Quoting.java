package cn.yongji.onestop.ledger.destruction;

/** 引用: somebody who keeps what entries say elsewhere than in the ledger, and does so no longer once it is destroyed. */
public interface Quoting {
    /** What entries of a ledger say was destroyed; the entry that tells of it is there, and what was said is gone. */
    void forget(String project);
}
