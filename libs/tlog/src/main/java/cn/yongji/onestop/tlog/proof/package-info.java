/** One entry proved by one file without a network (tlog-proof), to whoever says whose signatures count (tlog-policy). */
@NullMarked
package cn.yongji.onestop.tlog.proof;

import org.jspecify.annotations.NullMarked;
