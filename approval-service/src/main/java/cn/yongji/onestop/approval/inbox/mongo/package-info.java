/** The list of open reviews in MongoDB, one small document each. */
@NullMarked
package cn.yongji.onestop.approval.inbox.mongo;

import org.jspecify.annotations.NullMarked;
