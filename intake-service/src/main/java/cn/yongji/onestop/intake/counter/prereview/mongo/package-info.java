/** Joint pre-reviews as documents. */
@NullMarked
package cn.yongji.onestop.intake.counter.prereview.mongo;

import org.jspecify.annotations.NullMarked;
