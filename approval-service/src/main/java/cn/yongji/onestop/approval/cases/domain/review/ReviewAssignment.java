package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;

/**
 * What a department was asked for.
 *
 * @param limitWorkingDays promised limit; 0 means the day it starts
 * @param prerequisites matters of the same case that must be granted before this review starts
 */
public record ReviewAssignment(
        MatterCode matter,
        String matterName,
        DepartmentCode department,
        String departmentName,
        int limitWorkingDays,
        List<MatterCode> prerequisites,
        HandlingTerms terms) {
    public ReviewAssignment {
        prerequisites = List.copyOf(prerequisites);
    }

    public ReviewAssignment with(HandlingTerms now) {
        return new ReviewAssignment(
                matter, matterName, department, departmentName, limitWorkingDays, prerequisites, now);
    }

    /** Without a prerequisite that is now expected from another case. */
    public ReviewAssignment without(MatterCode prerequisite) {
        var others = prerequisites.stream()
                .filter(matter -> !matter.equals(prerequisite))
                .toList();
        return new ReviewAssignment(matter, matterName, department, departmentName, limitWorkingDays, others, terms);
    }
}
