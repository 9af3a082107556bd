/** Difficulties 难题: raised by people or opened by rule, climbing a ladder until a result closes them. */
@NullMarked
package cn.yongji.onestop.coordination.difficulty;

import org.jspecify.annotations.NullMarked;
