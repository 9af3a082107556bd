/** Packs in MongoDB. */
@NullMarked
package cn.yongji.onestop.ledger.retrospective.mongo;

import org.jspecify.annotations.NullMarked;
