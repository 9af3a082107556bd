/** Many meetings at once: wishes, a plan that can be looked at, and its booking. */
@NullMarked
package cn.yongji.onestop.coordination.schedule;

import org.jspecify.annotations.NullMarked;
