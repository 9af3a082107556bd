/** Who held a project, day by day. */
@NullMarked
package cn.yongji.onestop.ledger.holding;

import org.jspecify.annotations.NullMarked;
