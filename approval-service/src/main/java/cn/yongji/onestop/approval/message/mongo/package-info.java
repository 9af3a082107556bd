/** Boards in MongoDB. */
@NullMarked
package cn.yongji.onestop.approval.message.mongo;

import org.jspecify.annotations.NullMarked;
