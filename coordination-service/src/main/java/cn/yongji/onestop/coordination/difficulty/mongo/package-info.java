/** How difficulties are kept and found in MongoDB. */
@NullMarked
package cn.yongji.onestop.coordination.difficulty.mongo;

import org.jspecify.annotations.NullMarked;
