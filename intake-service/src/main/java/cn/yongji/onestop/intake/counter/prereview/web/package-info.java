/** Joint pre-reviews over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.counter.prereview.web;

import org.jspecify.annotations.NullMarked;
