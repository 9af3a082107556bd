package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that a retrospective may end with. */
enum RetrospectiveProblem implements ProblemKind {
    PERIOD_INVALID("retrospective-period-invalid", 422, "复盘期间不符合要求", "The period of the retrospective is not one"),
    NO_CHECKPOINT("tree-size-without-checkpoint", 422, "没有这一条数的检查点", "No checkpoint has that size"),
    WORKS_NOT_BEGUN("works-not-begun", 409, "项目尚未开工", "The works of the project have not begun"),
    NOT_DISCUSSED("retrospective-not-discussed", 409, "复盘尚未讨论", "No meeting has discussed the retrospective"),
    CONCLUDED("retrospective-concluded", 409, "复盘已作结论", "The retrospective was concluded"),
    NOT_EVERY_SUGGESTION("retrospective-suggestions-open", 422, "有改进建议未作结论", "Not every suggestion is settled once");

    private final ProblemType type;

    RetrospectiveProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
