/** 审批服务: follows the parallel reviews of the departments, with clocks that explain themselves. */
@NullMarked
package cn.yongji.onestop.approval;

import org.jspecify.annotations.NullMarked;
