/** Joint pre-reviews as documents. */
@NullMarked
package cn.yongji.onestop.intake.prereview.mongo;

import org.jspecify.annotations.NullMarked;
