package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/** 审批部门. */
public record Department(DepartmentCode code, String name) {}
