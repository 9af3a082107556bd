/** Cases 办件 with their parallel reviews 部门审核: opened by an accepted application, decided by departments. */
@NullMarked
package cn.yongji.onestop.approval.cases;

import org.jspecify.annotations.NullMarked;
