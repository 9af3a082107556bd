package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link CatalogueProblems} tells. */
public enum CatalogueProblem implements ProblemKind {
    PUBLISHED("catalogue-published", 409, "目录版本已发布", "The version is published"),
    DISCARDED("catalogue-draft-discarded", 409, "草案已作废", "The draft was discarded"),
    VERSION_TAKEN("catalogue-version-taken", 409, "版本号已使用", "The version name is taken"),
    UNSOUND("catalogue-unsound", 409, "草案未通过校验", "The draft is not sound"),
    SAME_PERSON("second-person-required", 403, "须由他人发布", "Somebody else has to publish it"),
    TOO_EARLY("effective-date-too-early", 409, "生效日期过早", "The effective date is too early");

    private final ProblemType type;

    CatalogueProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
