/** The tree of RFC 6962, section 2.1: its right edge, through which it grows, and proofs as RFC 9162 checks them. */
@NullMarked
package cn.yongji.onestop.tlog.merkle;

import org.jspecify.annotations.NullMarked;
