package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Department;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.kernel.id.MatterCode;

/** The matter that a step is about, as it was when the plan was made. */
public record Subject(MatterCode matter, String name, Department department, int limitWorkingDays) {
    static Subject of(Matter matter) {
        return new Subject(matter.code(), matter.name(), matter.department(), matter.promisedWorkingDays());
    }
}
