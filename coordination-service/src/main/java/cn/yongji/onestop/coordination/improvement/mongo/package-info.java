/** How improvements are kept. */
@NullMarked
package cn.yongji.onestop.coordination.improvement.mongo;

import org.jspecify.annotations.NullMarked;
