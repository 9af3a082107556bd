/** The inbox of a department 部门待办: what it has open, the longest waiting first. */
@NullMarked
package cn.yongji.onestop.approval.inbox;

import org.jspecify.annotations.NullMarked;
