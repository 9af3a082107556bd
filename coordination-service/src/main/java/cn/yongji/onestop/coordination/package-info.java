/** 协调服务: gets stuck projects moving. Difficulties climb a ladder, meetings are placed, resolutions feed back. */
@NullMarked
package cn.yongji.onestop.coordination;

import org.jspecify.annotations.NullMarked;
