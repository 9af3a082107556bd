/** Messages on a case 办件留言, and receipts of work 任务签收 with its rejection where it was routed wrongly 退回. */
@NullMarked
package cn.yongji.onestop.approval.message;

import org.jspecify.annotations.NullMarked;
