/** How problems are kept and found in MongoDB. */
@NullMarked
package cn.yongji.onestop.coordination.problem.mongo;

import org.jspecify.annotations.NullMarked;
