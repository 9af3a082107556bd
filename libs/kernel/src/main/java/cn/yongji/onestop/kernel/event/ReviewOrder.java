package cn.yongji.onestop.kernel.event;

import java.util.List;

/**
 * One review that a department is asked for 部门审核.
 *
 * @param limitWorkingDays promised limit in working days; 0 means the day of acceptance
 * @param prerequisites matters that must be granted before this review starts
 */
public record ReviewOrder(
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        int limitWorkingDays,
        List<String> prerequisites,
        List<MaterialRef> materials) {
    public ReviewOrder {
        prerequisites = List.copyOf(prerequisites);
        materials = List.copyOf(materials);
    }
}
