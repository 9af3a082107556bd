package cn.yongji.onestop.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of the items of a list in a body no two are about the same thing: which of them counts would be a guess. Refused (400),
 * with both places.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Distinct {
    /** The component by which two items are the same; the item itself where there is none. */
    String by() default "";
}
