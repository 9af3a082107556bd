/** 日历订阅: addresses from which the calendars of people read meetings, without a token. */
@NullMarked
package cn.yongji.onestop.coordination.feed;

import org.jspecify.annotations.NullMarked;
