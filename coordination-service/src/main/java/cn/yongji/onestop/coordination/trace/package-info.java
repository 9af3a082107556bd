/** 难题追溯 (S15): from a difficulty to what was done about it, each step with the entry of the ledger that proves it. */
@NullMarked
package cn.yongji.onestop.coordination.trace;

import org.jspecify.annotations.NullMarked;
