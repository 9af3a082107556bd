/** How cases are kept and found in MongoDB. */
@NullMarked
package cn.yongji.onestop.approval.cases.mongo;

import org.jspecify.annotations.NullMarked;
