/** How delegates are kept in MongoDB. */
@NullMarked
package cn.yongji.onestop.coordination.meeting.seat.mongo;

import org.jspecify.annotations.NullMarked;
