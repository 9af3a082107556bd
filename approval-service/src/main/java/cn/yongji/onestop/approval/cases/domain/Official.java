package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/**
 * Who speaks for a department.
 *
 * @param anyDesk whether what a colleague has taken may be worked on as well: the head and the department's own system
 */
public record Official(DepartmentCode department, String subject, boolean anyDesk) {}
