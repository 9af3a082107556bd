package cn.yongji.onestop.coordination.project.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Optional;
import java.util.Set;

/**
 * How far somebody sees who does not see everything: what belongs to projects of his own, and what concerns his
 * department.
 */
public record Sight(Set<String> projects, Optional<DepartmentCode> department) {
    public Sight {
        projects = Set.copyOf(projects);
    }

    /** Whether there is nothing that he may see. */
    public boolean none() {
        return projects.isEmpty() && department.isEmpty();
    }
}
