/** How meetings and the days on which they are booked are kept in MongoDB. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.mongo;

import org.jspecify.annotations.NullMarked;
