/** A destruction and its states. */
@NullMarked
package cn.yongji.onestop.ledger.destruction.domain;

import org.jspecify.annotations.NullMarked;
