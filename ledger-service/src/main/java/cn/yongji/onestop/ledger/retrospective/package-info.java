/** 复盘: packs of what the ledgers say about a period or a project, what they suggest, and what people make of it. */
@NullMarked
package cn.yongji.onestop.ledger.retrospective;

import org.jspecify.annotations.NullMarked;
