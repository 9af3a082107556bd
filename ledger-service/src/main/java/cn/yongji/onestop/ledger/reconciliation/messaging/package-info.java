/** How the lists of the services come in. */
@NullMarked
package cn.yongji.onestop.ledger.reconciliation.messaging;

import org.jspecify.annotations.NullMarked;
