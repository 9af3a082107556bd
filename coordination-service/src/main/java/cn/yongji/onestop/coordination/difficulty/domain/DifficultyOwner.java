package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/** 责任人: who has to move now. */
public record DifficultyOwner(Kind kind, String name) {
    /** What kind of owner. */
    public enum Kind {
        /** 代办员. */
        AGENT,
        /** 牵头部门. */
        DEPARTMENT,
        /** 专班. */
        TASK_FORCE,
        /** 市政府办公室. */
        GOVERNMENT_OFFICE,
        /** 系统管理员. */
        ADMINISTRATOR
    }

    private static final String DEPARTMENT = "department:";

    static final DifficultyOwner TASK_FORCE = new DifficultyOwner(Kind.TASK_FORCE, "task-force");
    static final DifficultyOwner GOVERNMENT_OFFICE = new DifficultyOwner(Kind.GOVERNMENT_OFFICE, "government-office");

    static final DifficultyOwner ADMINISTRATOR = new DifficultyOwner(Kind.ADMINISTRATOR, "admin");

    static DifficultyOwner agent(String subject) {
        return new DifficultyOwner(Kind.AGENT, subject);
    }

    static DifficultyOwner department(DepartmentCode department) {
        return new DifficultyOwner(Kind.DEPARTMENT, department.value());
    }

    /** An owner as a visit names him: a department is marked as one, anybody else is an agent's account. */
    static DifficultyOwner named(String wire) {
        if (wire.equals(TASK_FORCE.name())) return TASK_FORCE;
        return wire.startsWith(DEPARTMENT)
                ? department(DepartmentCode.of(wire.substring(DEPARTMENT.length())))
                : agent(wire);
    }
}
