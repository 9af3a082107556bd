/** What a published calendar moves here: the last days of difficulties, and the days of meetings. */
@NullMarked
package cn.yongji.onestop.coordination.calendar;

import org.jspecify.annotations.NullMarked;
