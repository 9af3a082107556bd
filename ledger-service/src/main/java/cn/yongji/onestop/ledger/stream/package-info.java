/** 实时反馈 (S7, S11): a ledger as it grows, over server-sent events. */
@NullMarked
package cn.yongji.onestop.ledger.stream;

import org.jspecify.annotations.NullMarked;
