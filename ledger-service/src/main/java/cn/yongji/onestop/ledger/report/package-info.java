/** 统计: what the ledgers of all projects say about a period. */
@NullMarked
package cn.yongji.onestop.ledger.report;

import org.jspecify.annotations.NullMarked;
