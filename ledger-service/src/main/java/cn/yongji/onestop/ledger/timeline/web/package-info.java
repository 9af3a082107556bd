/** The timeline over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.timeline.web;

import org.jspecify.annotations.NullMarked;
