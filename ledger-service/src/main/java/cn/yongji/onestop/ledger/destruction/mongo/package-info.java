/** Destructions in the database. */
@NullMarked
package cn.yongji.onestop.ledger.destruction.mongo;

import org.jspecify.annotations.NullMarked;
