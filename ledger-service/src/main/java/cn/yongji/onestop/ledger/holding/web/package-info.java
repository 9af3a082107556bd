/** Who held each day, over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.holding.web;

import org.jspecify.annotations.NullMarked;
