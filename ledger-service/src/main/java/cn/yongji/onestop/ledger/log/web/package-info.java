/** The log over HTTP: its files for anybody, and how it stands. */
@NullMarked
package cn.yongji.onestop.ledger.log.web;

import org.jspecify.annotations.NullMarked;
