package cn.yongji.onestop.kernel.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One review that a department is asked for 部门审核.
 *
 * @param limitWorkingDays promised limit in working days; 0 means the day of acceptance
 * @param prerequisites matters that must be granted before this review starts
 * @param terms what the catalogue and the plan set beyond the limit; absent in orders of earlier writers
 */
public record ReviewOrder(
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        int limitWorkingDays,
        List<String> prerequisites,
        List<MaterialRef> materials,
        @Nullable ReviewTerms terms) {
    public ReviewOrder {
        prerequisites = List.copyOf(prerequisites);
        materials = List.copyOf(materials);
    }

    /** An order without terms of its own. */
    public ReviewOrder(
            String matterCode,
            String matterName,
            String department,
            String departmentName,
            int limitWorkingDays,
            List<String> prerequisites,
            List<MaterialRef> materials) {
        this(matterCode, matterName, department, departmentName, limitWorkingDays, prerequisites, materials, null);
    }
}
