/** How events of the other services come into the ledger. */
@NullMarked
package cn.yongji.onestop.ledger.entry.messaging;

import org.jspecify.annotations.NullMarked;
