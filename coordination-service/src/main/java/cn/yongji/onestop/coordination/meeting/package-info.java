/** Meetings 碰头会 / 专项协调会: placed at the earliest time at which every asked department is free, with their resolutions. */
@NullMarked
package cn.yongji.onestop.coordination.meeting;

import org.jspecify.annotations.NullMarked;
