package cn.yongji.onestop.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The slugs of the problems an operation may answer with, one after the other with a blank between, besides those that
 * every operation may. Written into the API document; a slug that nobody defined is refused at start.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProblemTypes {
    String value();
}
