/** 费时操作: work that takes seconds or much memory is done by few at once and waited for in a line that has an end. */
@NullMarked
package cn.yongji.onestop.platform.dear;

import org.jspecify.annotations.NullMarked;
