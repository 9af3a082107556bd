/** The rules of an improvement. */
@NullMarked
package cn.yongji.onestop.coordination.improvement.domain;

import org.jspecify.annotations.NullMarked;
