/** What ends meetings by rule. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.messaging;

import org.jspecify.annotations.NullMarked;
