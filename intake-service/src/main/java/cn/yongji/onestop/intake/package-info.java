/** 申报受理: what has to be done, and what was handed in. */
@NullMarked
package cn.yongji.onestop.intake;

import org.jspecify.annotations.NullMarked;
