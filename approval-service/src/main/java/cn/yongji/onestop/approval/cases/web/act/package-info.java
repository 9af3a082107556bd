/** What officials do to a review: what they say with it, the operation, and the receipt. */
@NullMarked
package cn.yongji.onestop.approval.cases.web.act;

import org.jspecify.annotations.NullMarked;
