/** Keeps the list in step with the cases. */
@NullMarked
package cn.yongji.onestop.approval.inbox.messaging;

import org.jspecify.annotations.NullMarked;
