/** 透明日志: one public log of all entries of all ledgers, signed, cosigned by witnesses, readable by anybody. */
@NullMarked
package cn.yongji.onestop.ledger.log;

import org.jspecify.annotations.NullMarked;
