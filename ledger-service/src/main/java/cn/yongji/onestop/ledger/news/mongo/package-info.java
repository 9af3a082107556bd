/** The order of entries over all ledgers, as a chain of blocks in MongoDB. */
@NullMarked
package cn.yongji.onestop.ledger.news.mongo;

import org.jspecify.annotations.NullMarked;
