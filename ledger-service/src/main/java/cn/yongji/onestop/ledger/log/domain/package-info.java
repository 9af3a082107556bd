/** How the log grows: what is taken next, what is signed, and when nothing may be signed any more. */
@NullMarked
package cn.yongji.onestop.ledger.log.domain;

import org.jspecify.annotations.NullMarked;
