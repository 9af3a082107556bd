/** Entries and their verification over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.entry.web;

import org.jspecify.annotations.NullMarked;
