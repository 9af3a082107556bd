package cn.yongji.onestop.platform.web.role;

import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The unit that builds, and those who hand in for it: its agent, or the window. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({Role.ENTERPRISE, Role.AGENT, Role.WINDOW})
public @interface Applicants {}
