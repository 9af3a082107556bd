/** Improvements over HTTP. */
@NullMarked
package cn.yongji.onestop.coordination.improvement.web;

import org.jspecify.annotations.NullMarked;
