/** What the other services say that concerns a case. */
@NullMarked
package cn.yongji.onestop.approval.cases.messaging;

import org.jspecify.annotations.NullMarked;
