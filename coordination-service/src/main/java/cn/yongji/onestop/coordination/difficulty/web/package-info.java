/** Difficulties over HTTP. */
@NullMarked
package cn.yongji.onestop.coordination.difficulty.web;

import org.jspecify.annotations.NullMarked;
