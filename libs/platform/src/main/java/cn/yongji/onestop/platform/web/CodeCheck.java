package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import java.util.Optional;

/** Looks a code of the catalogue up that a body names. */
@FunctionalInterface
public interface CodeCheck {
    /** What is said of a code that the catalogue does not have; nothing where there is such a thing. */
    Optional<InputError> check(String pointer, Kind kind, String code);
}
