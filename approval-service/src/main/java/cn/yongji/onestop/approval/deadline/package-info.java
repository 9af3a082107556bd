/** Why a review is due when it is: every day from its start to its limit, and what it does to the count. */
@NullMarked
package cn.yongji.onestop.approval.deadline;

import org.jspecify.annotations.NullMarked;
