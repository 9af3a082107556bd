/** Which calendar everything was counted by last. */
@NullMarked
package cn.yongji.onestop.coordination.calendar.mongo;

import org.jspecify.annotations.NullMarked;
