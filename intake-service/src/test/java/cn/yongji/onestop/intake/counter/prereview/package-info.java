/** Joint pre-reviews without a service around them. */
@NullMarked
package cn.yongji.onestop.intake.counter.prereview;

import org.jspecify.annotations.NullMarked;
