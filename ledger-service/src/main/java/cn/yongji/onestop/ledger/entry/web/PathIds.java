package cn.yongji.onestop.ledger.entry.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the names in the addresses stand for. */
public final class PathIds {
    private PathIds() {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(description = "The project", example = "01990a3c-5b1e-7c44-9a51-2f1de2a0c001")
    public @interface Project {}
}
