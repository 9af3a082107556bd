/** 挂图作战 (S9): every project of the city on one board, folded from the ledgers. */
@NullMarked
package cn.yongji.onestop.ledger.board;

import org.jspecify.annotations.NullMarked;
