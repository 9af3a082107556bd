/** What differs and what does not, as a function of lists and entries. */
@NullMarked
package cn.yongji.onestop.ledger.reconciliation.domain;

import org.jspecify.annotations.NullMarked;
