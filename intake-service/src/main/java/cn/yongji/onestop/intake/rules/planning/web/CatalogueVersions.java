package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.planning.PlanDesk;
import org.jspecify.annotations.Nullable;

/** Checks a version of the catalogue that a request names. */
public final class CatalogueVersions {
    private CatalogueVersions() {}

    public static @Nullable String checked(PlanDesk desk, @Nullable String version) {
        if (version == null || desk.knows(version)) return version;
        throw new ProblemException(Problem.invalidBody(InputError.at(
                "/catalogueVersion",
                "catalogue-version-unknown",
                "没有这个版本的事项目录",
                "There is no such version of the catalogue")));
    }
}
