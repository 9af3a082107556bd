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

    static final Owner TASK_FORCE = new Owner(Kind.TASK_FORCE, "task-force");
    static final Owner GOVERNMENT_OFFICE = new Owner(Kind.GOVERNMENT_OFFICE, "government-office");

    static Owner agent(String subject) {
        return new Owner(Kind.AGENT, subject);
    }

    static Owner department(DepartmentCode department) {
        return new Owner(Kind.DEPARTMENT, department.value());
    }
}
