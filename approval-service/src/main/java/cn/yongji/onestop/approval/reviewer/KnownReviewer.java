package cn.yongji.onestop.approval.reviewer;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/**
 * 经办人. An account with which somebody has called for a department.
 *
 * @param department for which he called last
 */
public record KnownReviewer(String account, DepartmentCode department) {}
