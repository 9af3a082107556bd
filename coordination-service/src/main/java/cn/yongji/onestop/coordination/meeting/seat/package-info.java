/** Who sits where for whom: delegates of departments. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.seat;

import org.jspecify.annotations.NullMarked;
