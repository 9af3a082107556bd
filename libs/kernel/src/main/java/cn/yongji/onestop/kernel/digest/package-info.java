/** 对账: what a service says each night that it holds, in codes, days and numbers, so that the ledger can compare. No personal data. */
@NullMarked
package cn.yongji.onestop.kernel.digest;

import org.jspecify.annotations.NullMarked;
