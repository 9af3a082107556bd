package cn.yongji.onestop.intake.counter.prereview.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link PreReviewProblems} tells. */
enum PreReviewProblem implements ProblemKind {
    NOT_KEY("project-not-key", 409, "不是重点项目", "The project is no key project"),
    FILED("pre-review-after-filing", 409, "项目已正式申报", "The project has filed already"),
    ASKED("pre-review-asked-already", 409, "已提请联合预审", "There is a joint pre-review already"),
    GIVEN("pre-review-opinion-given", 409, "本部门已提出意见", "The department has given its opinion"),
    CONCLUDED("pre-review-concluded", 409, "联合预审已形成结论", "The joint pre-review is concluded"),
    OUTSTANDING("pre-review-opinions-outstanding", 409, "尚有部门未提出意见", "Opinions are outstanding");

    private final ProblemType type;

    PreReviewProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
