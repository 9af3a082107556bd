/** The events of the cases as they come in, and whom each of them concerns. */
@NullMarked
package cn.yongji.onestop.approval.feed.messaging;

import org.jspecify.annotations.NullMarked;
