package cn.yongji.onestop.platform.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 角色. What a person or system does in the process; a token names any number of them. */
public enum Role {
    /** 企业: the unit that builds. */
    ENTERPRISE("enterprise", "企业"),
    /** 代办员: carries a project through on behalf of its unit. */
    AGENT("agent", "代办员"),
    /** 窗口人员: receives what is handed in. */
    WINDOW("window", "窗口人员"),
    /** 审批人员 of a department. */
    REVIEWER("reviewer", "审批人员"),
    /** 部门负责人: signs for the department. */
    DEPARTMENT_HEAD("department-head", "部门负责人"),
    /** 部门业务系统: a machine that reviews or posts results for a department. */
    DEPARTMENT_SYSTEM("department-system", "部门业务系统"),
    /** 专班协调员: gets stuck projects moving. */
    COORDINATOR("coordinator", "专班协调员"),
    /** 市领导. */
    LEADER("leader", "市领导"),
    /** 审计人员: reads everything, changes nothing. */
    AUDITOR("auditor", "审计人员"),
    /** 系统管理员. */
    ADMIN("admin", "系统管理员"),
    /** 大厅大屏: the screen in the service hall, which reads the public side of the wall board and nothing else. */
    SCREEN("screen", "大厅大屏");

    private static final Map<String, Role> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::wireName, Function.identity()));

    private final String wireName;
    private final String title;

    Role(String wireName, String title) {
        this.wireName = wireName;
        this.title = title;
    }

    /** The name in tokens and documents. */
    public String wireName() {
        return wireName;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** A role by the name in a token; tokens may name roles that are none of ours. */
    public static Optional<Role> byWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }
}
