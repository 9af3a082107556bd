package cn.yongji.onestop.ledger.entry.domain;

/** The language in which a ledger is told to people. */
public enum Wording {
    ZH,
    EN
}
