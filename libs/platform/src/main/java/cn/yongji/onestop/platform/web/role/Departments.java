package cn.yongji.onestop.platform.web.role;

import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever reviews for a department: its reviewers, its head, its own system. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({Role.REVIEWER, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM})
public @interface Departments {}
