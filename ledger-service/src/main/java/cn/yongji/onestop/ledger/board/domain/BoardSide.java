package cn.yongji.onestop.ledger.board.domain;

/** 展示范围: for whom the board is drawn. */
public enum BoardSide {
    /** 大厅公开: no personal data, no texts, no amounts; a recorded project shows its number only. */
    HALL,
    /** 工作人员. */
    STAFF
}
