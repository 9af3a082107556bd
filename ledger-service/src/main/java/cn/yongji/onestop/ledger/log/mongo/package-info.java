/** The log in the database: batches, tiles, and which entries have leaves. */
@NullMarked
package cn.yongji.onestop.ledger.log.mongo;

import org.jspecify.annotations.NullMarked;
