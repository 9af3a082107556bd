/** Problems over HTTP. */
@NullMarked
package cn.yongji.onestop.coordination.problem.web;

import org.jspecify.annotations.NullMarked;
