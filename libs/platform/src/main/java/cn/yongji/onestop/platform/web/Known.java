package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.kernel.fact.CatalogueNames;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A code in a body, or in a parameter of the address, that has to be one of the catalogue: a name of the right shape is not enough. One that is not there is
 * refused (400) with those that are nearest.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Known {
    CatalogueNames.Kind value();
}
