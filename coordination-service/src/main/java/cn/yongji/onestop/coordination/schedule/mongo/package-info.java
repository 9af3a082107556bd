/** How schedules are kept in MongoDB. */
@NullMarked
package cn.yongji.onestop.coordination.schedule.mongo;

import org.jspecify.annotations.NullMarked;
