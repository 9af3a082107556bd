package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/** 责任人: who has to move now. */
public record Owner(Kind kind, String name) {
    /** What kind of owner. */
    public enum Kind {
        /** 代办员. */
        AGENT,
        /** 牵头部门. */
        DEPARTMENT,
        /** 专班. */
        TASK_FORCE,
        /** 市政府办公室. */
        GOVERNMENT_OFFICE
    }

    private static final String DEPARTMENT = "department:";

    static final Owner TASK_FORCE = new Owner(Kind.TASK_FORCE, "task-force");
    static final Owner GOVERNMENT_OFFICE = new Owner(Kind.GOVERNMENT_OFFICE, "government-office");

    static Owner agent(String subject) {
        return new Owner(Kind.AGENT, subject);
    }

    static Owner department(DepartmentCode department) {
        return new Owner(Kind.DEPARTMENT, department.value());
    }

    /** An owner as a visit names him: a department is marked as one, anybody else is an agent's account. */
    static Owner named(String wire) {
        if (wire.equals(TASK_FORCE.name())) return TASK_FORCE;
        return wire.startsWith(DEPARTMENT)
                ? department(DepartmentCode.of(wire.substring(DEPARTMENT.length())))
                : agent(wire);
    }
}
