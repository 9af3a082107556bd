/** Use cases of 申报. */
@NullMarked
package cn.yongji.onestop.intake.counter.application;

import org.jspecify.annotations.NullMarked;
