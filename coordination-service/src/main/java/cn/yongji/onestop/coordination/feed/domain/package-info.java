/** 日历订阅: what an address shows, and until when. */
@NullMarked
package cn.yongji.onestop.coordination.feed.domain;

import org.jspecify.annotations.NullMarked;
