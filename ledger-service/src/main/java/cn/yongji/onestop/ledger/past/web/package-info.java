/** Looks into the past over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.past.web;

import org.jspecify.annotations.NullMarked;
