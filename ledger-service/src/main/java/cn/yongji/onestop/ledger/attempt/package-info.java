/** 越权访问记录: what the services refused to whom, for auditors. Beside the ledgers: nothing of it is sealed, and it is not kept for ever. */
@NullMarked
package cn.yongji.onestop.ledger.attempt;

import org.jspecify.annotations.NullMarked;
