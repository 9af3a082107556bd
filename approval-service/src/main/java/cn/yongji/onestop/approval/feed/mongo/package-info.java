/** Feeds as chains of blocks in MongoDB. */
@NullMarked
package cn.yongji.onestop.approval.feed.mongo;

import org.jspecify.annotations.NullMarked;
