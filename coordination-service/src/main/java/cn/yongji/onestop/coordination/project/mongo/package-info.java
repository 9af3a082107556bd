/** How projects are kept in MongoDB. */
@NullMarked
package cn.yongji.onestop.coordination.project.mongo;

import org.jspecify.annotations.NullMarked;
