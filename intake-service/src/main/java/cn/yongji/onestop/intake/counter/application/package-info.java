/** Use cases of 申报. */
@NullMarked
package cn.yongji.onestop.intake.application;

import org.jspecify.annotations.NullMarked;
