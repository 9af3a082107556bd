package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Collection;
import java.util.Optional;

/** 难题类别 (S13), each with the department that answers for its kind, if there is one. */
public enum DifficultyClass {
    /** 土地性质. */
    LAND_NATURE("natural-resources"),
    /** 规划调整. */
    PLANNING_ADJUSTMENT("natural-resources"),
    /** 环保评估. */
    ENVIRONMENT("ecology"),
    /** 其他. */
    OTHER("");

    private final String department;

    DifficultyClass(String department) {
        this.department = department;
    }

    /** 牵头部门: who answers for difficulties of this kind. */
    public Optional<DepartmentCode> department() {
        return department.isEmpty() ? Optional.empty() : Optional.of(DepartmentCode.of(department));
    }

    /** The kind that a department's refusals and delays are likely of. */
    static DifficultyClass of(DepartmentCode department) {
        for (var kind : values()) if (kind.department.equals(department.value())) return kind;
        return OTHER;
    }

    /** The kind that a dispute of several departments is of: that of the first who answers for one. */
    static DifficultyClass of(Collection<DepartmentCode> departments) {
        return departments.stream()
                .map(DifficultyClass::of)
                .filter(it -> it != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    /** A kind as a visit names it; one that is not known here is none of ours. */
    static DifficultyClass named(String name) {
        for (var kind : values()) if (kind.name().equals(name)) return kind;
        return OTHER;
    }
}
