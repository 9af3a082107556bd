package cn.yongji.onestop.gateway.apipage;

import java.util.Collection;
import java.util.Set;

/** For whom a document is made: whoever reads it finds the operations of their roles, over all services, and no other. */
enum Audience {
    /** 申请人: units, and the agents who act for them. */
    APPLICANT("applicant", "申请人与代办员", Set.of("enterprise", "agent")),
    /** 部门: reviewers, heads, and the systems of departments. */
    DEPARTMENT("department", "审批部门", Set.of("reviewer", "department-head", "department-system")),
    /** 政务大厅: windows, the task force, leaders, auditors, and the screen on its wall. */
    HALL("hall", "政务大厅", Set.of("window", "coordinator", "leader", "auditor", "screen")),
    /** 系统管理员. */
    ADMINISTRATOR("administrator", "系统管理员", Set.of("admin"));

    private final String label;
    private final String title;
    private final Set<String> roles;

    Audience(String label, String title, Set<String> roles) {
        this.label = label;
        this.title = title;
        this.roles = roles;
    }

    String label() {
        return label;
    }

    String title() {
        return title;
    }

    /** Whether one of these roles is among theirs. */
    boolean hasOneOf(Collection<?> allowed) {
        return allowed.stream().anyMatch(roles::contains);
    }
}
