/** Destructions over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.destruction.web;

import org.jspecify.annotations.NullMarked;
