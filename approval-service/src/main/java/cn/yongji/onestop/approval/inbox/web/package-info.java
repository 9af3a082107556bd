/** The inbox over HTTP. */
@NullMarked
package cn.yongji.onestop.approval.inbox.web;

import org.jspecify.annotations.NullMarked;
