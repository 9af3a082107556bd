/** 台账记录: every event of the other services becomes an entry of its project's ledger, sealed and kept in order. */
@NullMarked
package cn.yongji.onestop.ledger.entry;

import org.jspecify.annotations.NullMarked;
