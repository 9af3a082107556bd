package cn.yongji.onestop.ledger.news.web;

/** Where the news begins for who has no cursor yet. */
enum NewsBeginning {
    /** With the oldest entry. */
    OLDEST,
    /** With what comes from now on. */
    LATEST
}
