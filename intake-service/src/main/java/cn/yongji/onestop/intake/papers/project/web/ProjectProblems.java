package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Result;

/** What is said when a project cannot be handled as asked. */
final class ProjectProblems {
    static final ProblemType FOREIGN_UNIT =
            new ProblemType("foreign-unit", 403, "只能为本单位建立项目", "Projects are opened for one's own unit only");
    static final ProblemType AGENT_NOT_CHOSEN_HERE =
            new ProblemType("agent-not-chosen-here", 403, "代办员由窗口指定", "The agent is assigned by the window");
    static final ProblemType OVERRIDE_NOT_ALLOWED =
            new ProblemType("uscc-override-not-allowed", 403, "仅窗口可核对代码", "Only the window may accept a code");
    static final ProblemType UNIT_CODE_SOUND =
            new ProblemType("unit-code-sound", 409, "单位代码无需确认", "The unit's code needs no confirmation");
    static final ProblemType UNIT_CODE_CONFIRMED =
            new ProblemType("unit-code-confirmed", 409, "单位代码已确认", "The unit's code was confirmed before");
    static final ProblemType FACTS_MOVED =
            new ProblemType("facts-moved", 409, "事实已变更", "The facts have changed meanwhile");
    static final ProblemType CATALOGUE_PINNED =
            new ProblemType("catalogue-pinned", 409, "项目沿用原目录", "The project keeps its catalogue");
    static final ProblemType NOTHING_TO_MOVE =
            new ProblemType("catalogue-move-nothing", 409, "无需转入", "There is nothing to move");
    static final ProblemType DIFFERENCE_MOVED =
            new ProblemType("difference-moved", 409, "差别已变化", "The difference is another one by now");

    private ProjectProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(
                FOREIGN_UNIT,
                AGENT_NOT_CHOSEN_HERE,
                OVERRIDE_NOT_ALLOWED,
                UNIT_CODE_SOUND,
                UNIT_CODE_CONFIRMED,
                FACTS_MOVED,
                CATALOGUE_PINNED,
                NOTHING_TO_MOVE,
                DIFFERENCE_MOVED);
    }

    static Answer orProblem(Result<ProjectRefusal> result) {
        return switch (result) {
            case Result.Done<ProjectRefusal>(var answer) -> answer;
            case Result.Refused<ProjectRefusal>(var refusal) -> throw new ProblemException(of(refusal));
        };
    }

    static ProblemException foreignUnit() {
        return new ProblemException(Problem.of(
                FOREIGN_UNIT, "企业账号只能为其所属单位建立或变更项目", "An enterprise opens and changes projects of its own unit only"));
    }

    static ProblemException agentNotChosenHere() {
        return new ProblemException(Problem.of(
                AGENT_NOT_CHOSEN_HERE,
                "代办员由窗口指定；代办员建档时自动为其本人",
                "Only the window names an agent; an agent who opens a project is its agent"));
    }

    static ProblemException overrideNotAllowed() {
        return new ProblemException(Problem.of(
                OVERRIDE_NOT_ALLOWED,
                "usccCheckOverride 仅供窗口人员核对证照后填写",
                "usccCheckOverride is for window clerks who have seen the licence"));
    }

    static ProblemException differenceMoved(String shown, String current) {
        return new ProblemException(Problem.of(
                DIFFERENCE_MOVED,
                "与所确认的差别 " + shown + " 不同，请重新查看后再选择",
                "It differs from what was agreed to; look at it again",
                "difference",
                current));
    }

    private static Problem of(ProjectRefusal refusal) {
        return switch (refusal) {
            case ProjectRefusal.UnitCodeSound(var uscc) ->
                Problem.of(
                        UNIT_CODE_SOUND,
                        "统一社会信用代码 " + uscc + " 校验无误，无需确认",
                        "The USCC " + uscc + " is sound; there is nothing to confirm");
            case ProjectRefusal.UnitCodeConfirmedBefore(var by, var reason) ->
                Problem.of(
                        UNIT_CODE_CONFIRMED,
                        "已由 " + by + " 确认：" + reason,
                        "Confirmed before by " + by + ": " + reason,
                        "confirmedBy",
                        by);
            case ProjectRefusal.FactsMoved(var planned, var current) ->
                Problem.of(
                        FACTS_MOVED,
                        "方案依据的事实版本为 " + planned + "，现为 " + current + "，请重新下达",
                        "The plan rests on facts version " + planned + ", now it is " + current + "; issue it again",
                        "factsVersion",
                        current);
            case ProjectRefusal.OtherCatalogue(var pinned, var wanted) ->
                Problem.of(
                        CATALOGUE_PINNED,
                        "方案按目录 " + wanted + " 计算，而项目已按目录 " + pinned + " 办理，请重新下达",
                        "The plan was made by " + wanted + ", but the project is handled by " + pinned
                                + "; issue it again",
                        "catalogueVersion",
                        pinned);
            case ProjectRefusal.NothingToMove(var wanted) ->
                Problem.of(
                        NOTHING_TO_MOVE,
                        "项目尚无方案，或已按目录 " + wanted + " 办理",
                        "There is no plan yet, or it is by " + wanted + " already");
        };
    }
}
