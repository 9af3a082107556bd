/** How a contract is written as JSON and read again: tolerant of additions, strict about everything else. */
@NullMarked
package cn.yongji.onestop.platform.event;

import org.jspecify.annotations.NullMarked;
