/** Lists and nights in MongoDB. */
@NullMarked
package cn.yongji.onestop.ledger.reconciliation.mongo;

import org.jspecify.annotations.NullMarked;
