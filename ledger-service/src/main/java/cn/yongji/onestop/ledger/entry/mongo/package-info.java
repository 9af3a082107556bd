/** Ledgers in MongoDB, a stretch of entries per document. */
@NullMarked
package cn.yongji.onestop.ledger.entry.mongo;

import org.jspecify.annotations.NullMarked;
