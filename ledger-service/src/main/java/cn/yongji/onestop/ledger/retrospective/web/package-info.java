/** Packs over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.retrospective.web;

import org.jspecify.annotations.NullMarked;
