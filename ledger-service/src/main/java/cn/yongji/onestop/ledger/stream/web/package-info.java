/** The live stream over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.stream.web;

import org.jspecify.annotations.NullMarked;
