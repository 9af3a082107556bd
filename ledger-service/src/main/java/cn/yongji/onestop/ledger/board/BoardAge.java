package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.domain.Freshness;

/** Says how old the board is. */
@FunctionalInterface
public interface BoardAge {
    Freshness now();
}
