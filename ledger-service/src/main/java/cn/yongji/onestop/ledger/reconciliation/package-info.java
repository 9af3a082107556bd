/** 对账: each night what the services hold is compared with what the ledger was told, up to the same event. */
@NullMarked
package cn.yongji.onestop.ledger.reconciliation;

import org.jspecify.annotations.NullMarked;
