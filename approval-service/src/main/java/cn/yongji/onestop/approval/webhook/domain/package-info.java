/** Who wants to be told, when a failed delivery is tried again, and which addresses may be called. */
@NullMarked
package cn.yongji.onestop.approval.webhook.domain;

import org.jspecify.annotations.NullMarked;
