/** 难题: who has it, until when, on which rung of the ladder, and what may be done to it. Plain Java. */
@NullMarked
package cn.yongji.onestop.coordination.difficulty.domain;

import org.jspecify.annotations.NullMarked;
