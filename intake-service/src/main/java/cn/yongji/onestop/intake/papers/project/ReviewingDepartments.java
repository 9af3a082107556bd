package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/** Which departments review something of a project, and so may read it: applications and joint pre-reviews answer. */
public interface ReviewingDepartments {
    boolean review(String projectId, DepartmentCode department);
}
