/** 对账: each night every service says what it holds, so that the ledger can compare it with what it was told. */
@NullMarked
package cn.yongji.onestop.platform.digest;

import org.jspecify.annotations.NullMarked;
