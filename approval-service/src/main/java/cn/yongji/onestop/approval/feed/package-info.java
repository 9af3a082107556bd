/** The work feed of a department 部门工作流: everything that concerns it, in one order, read from where the reader stopped. */
@NullMarked
package cn.yongji.onestop.approval.feed;

import org.jspecify.annotations.NullMarked;
