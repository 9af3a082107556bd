/** How calendar feeds are kept in MongoDB. */
@NullMarked
package cn.yongji.onestop.coordination.feed.mongo;

import org.jspecify.annotations.NullMarked;
