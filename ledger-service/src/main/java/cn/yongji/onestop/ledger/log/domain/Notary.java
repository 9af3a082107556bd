package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.tlog.TreeHash;

/** Signs for the log. The same tree gives the same note, whoever signs it and how often. */
@FunctionalInterface
public interface Notary {
    /** The signed checkpoint of the log with this size and root. */
    String sign(long size, TreeHash root);
}
