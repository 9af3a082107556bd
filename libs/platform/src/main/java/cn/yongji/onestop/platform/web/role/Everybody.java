package cn.yongji.onestop.platform.web.role;

import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever has a role here; what each of them sees is decided by whose project it is. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({
    Role.ENTERPRISE,
    Role.AGENT,
    Role.WINDOW,
    Role.REVIEWER,
    Role.DEPARTMENT_HEAD,
    Role.DEPARTMENT_SYSTEM,
    Role.COORDINATOR,
    Role.LEADER,
    Role.AUDITOR,
    Role.ADMIN
})
public @interface Everybody {}
