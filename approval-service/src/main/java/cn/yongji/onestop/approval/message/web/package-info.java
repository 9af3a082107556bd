/** Messages and receipts over HTTP. */
@NullMarked
package cn.yongji.onestop.approval.message.web;

import org.jspecify.annotations.NullMarked;
