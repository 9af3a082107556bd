/** Who held each day, as a pure function of what moved the clocks, of the calendar and of the day. */
@NullMarked
package cn.yongji.onestop.ledger.holding.domain;

import org.jspecify.annotations.NullMarked;
