/** The order of entries over all ledgers, and what is told of one. */
@NullMarked
package cn.yongji.onestop.ledger.news.domain;

import org.jspecify.annotations.NullMarked;
