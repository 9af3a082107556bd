package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link ProjectProblems} tells. */
enum ProjectProblem implements ProblemKind {
    FOREIGN_UNIT("foreign-unit", 403, "只能为本单位建立项目", "Projects are opened for one's own unit only"),
    AGENT_NOT_CHOSEN_HERE("agent-not-chosen-here", 403, "代办员由窗口指定", "The agent is assigned by the window"),
    OVERRIDE_NOT_ALLOWED("uscc-override-not-allowed", 403, "仅窗口可核对代码", "Only the window may accept a code"),
    UNIT_CODE_SOUND("unit-code-sound", 409, "单位代码无需确认", "The unit's code needs no confirmation"),
    UNIT_CODE_CONFIRMED("unit-code-confirmed", 409, "单位代码已确认", "The unit's code was confirmed before"),
    WORKS_BEGUN("works-begun-before", 409, "已报告开工", "The works were reported before"),
    PERMIT_MISSING("construction-permit-missing", 409, "尚未取得施工许可", "The construction permit is not granted"),
    WORKS_NOT_REPORTED("works-not-reported", 409, "尚未报告开工", "No start of works was reported"),
    NO_DAY_OF_WORKS("works-day-invalid", 422, "开工日期不符合要求", "The works cannot have begun on that day"),
    CODE_TAKEN("project-code-taken", 409, "项目代码已建档", "There is a project with this code"),
    FACTS_MOVED("facts-moved", 409, "事实已变更", "The facts have changed meanwhile"),
    CATALOGUE_PINNED("catalogue-pinned", 409, "项目沿用原目录", "The project keeps its catalogue"),
    NOTHING_TO_MOVE("catalogue-move-nothing", 409, "无需转入", "There is nothing to move"),
    DIFFERENCE_MOVED("difference-moved", 409, "差别已变化", "The difference is another one by now");

    private final ProblemType type;

    ProjectProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
