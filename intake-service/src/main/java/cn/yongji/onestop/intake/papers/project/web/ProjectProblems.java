package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.papers.project.domain.ProjectRefusal;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is said when a project cannot be handled as asked. */
final class ProjectProblems {

    private ProjectProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(ProjectProblem.values());
    }

    static ProblemException foreignUnit() {
        return new ProblemException(Problem.of(
                ProjectProblem.FOREIGN_UNIT,
                "企业账号只能为其所属单位建立或变更项目",
                "An enterprise opens and changes projects of its own unit only"));
    }

    static ProblemException agentNotChosenHere() {
        return new ProblemException(Problem.of(
                ProjectProblem.AGENT_NOT_CHOSEN_HERE,
                "代办员由窗口指定；代办员建档时自动为其本人",
                "Only the window names an agent; an agent who opens a project is its agent"));
    }

    static ProblemException overrideNotAllowed() {
        return new ProblemException(Problem.of(
                ProjectProblem.OVERRIDE_NOT_ALLOWED,
                "usccCheckOverride 仅供窗口人员核对证照后填写",
                "usccCheckOverride is for window clerks who have seen the licence"));
    }

    static Problem of(ProjectRefusal refusal) {
        return of(refusal, _ -> false);
    }

    /**
     * As {@link #of(ProjectRefusal)}.
     *
     * @param seen whether the caller may see a project: only then it is named
     */
    static Problem of(ProjectRefusal refusal, Predicate<String> seen) {
        return switch (refusal) {
            case ProjectRefusal.CodeTaken it when seen.test(it.project()) -> taken(it);
            case ProjectRefusal.CodeTaken(var code, var _, var _) ->
                Problem.of(
                        ProjectProblem.CODE_TAKEN,
                        "项目代码 " + code + " 已由其他项目使用，一个代码只建一个项目；请核对代码，或向窗口查询",
                        "The project code " + code
                                + " is another project's, and one code is one project; compare it, or"
                                + " ask the window",
                        "projectCode",
                        code);
            case ProjectRefusal.UnitCodeSound(var uscc) ->
                Problem.of(
                        ProjectProblem.UNIT_CODE_SOUND,
                        "统一社会信用代码 " + uscc + " 校验无误，无需确认",
                        "The USCC " + uscc + " is sound; there is nothing to confirm");
            case ProjectRefusal.UnitCodeConfirmedBefore(var by, var reason) ->
                Problem.of(
                        ProjectProblem.UNIT_CODE_CONFIRMED,
                        "已由 " + by + " 确认：" + reason,
                        "Confirmed before by " + by + ": " + reason,
                        "confirmedBy",
                        by);
            case ProjectRefusal.WorksBegunBefore(var on) ->
                Problem.of(
                        ProjectProblem.WORKS_BEGUN,
                        "已报告于 " + on + " 开工",
                        "The works were reported before, begun on " + on,
                        "begunOn",
                        on);
            case ProjectRefusal.WorksNotReported() ->
                Problem.of(
                        ProjectProblem.WORKS_NOT_REPORTED,
                        "尚未报告开工，无从更正",
                        "No start of works was reported that could be corrected");
            case ProjectRefusal.PermitMissing() ->
                Problem.of(
                        ProjectProblem.PERMIT_MISSING,
                        "取得建筑工程施工许可证后方可开工（建筑法第七条）",
                        "Works may begin only with the construction permit (建筑法 art. 7)");
            case ProjectRefusal.NoDayOfWorks(var from, var to) ->
                Problem.of(
                        ProjectProblem.NO_DAY_OF_WORKS,
                        "开工日期应在 " + from + " 至 " + to + " 之间",
                        "The day must lie between " + from + " and " + to,
                        "from",
                        from,
                        "to",
                        to);
            case ProjectRefusal.FactsMoved(var planned, var current) ->
                Problem.of(
                        ProjectProblem.FACTS_MOVED,
                        "方案依据的事实版本为 " + planned + "，现为 " + current + "，请重新下达",
                        "The plan rests on facts version " + planned + ", now it is " + current + "; issue it again",
                        "factsVersion",
                        current);
            case ProjectRefusal.OfCatalogue it -> ofCatalogue(it);
        };
    }

    private static Problem taken(ProjectRefusal.CodeTaken it) {
        var name = it.number().map(TrackingNumber::value).orElse(it.project());
        return Problem.told(
                ProjectProblem.CODE_TAKEN,
                "项目代码 " + it.code() + " 已建档，办件编号 " + name + "；请在该项目中继续办理",
                "There is a project with the code " + it.code() + ", number " + name + "; go on with that one",
                new Taken(it.code(), it.project(), it.number().orElse(null)));
    }

    /** What is told of the project that has the code. */
    record Taken(
            ProjectCode projectCode,
            String projectId,
            @Nullable TrackingNumber number) {}

    private static Problem ofCatalogue(ProjectRefusal.OfCatalogue refusal) {
        return switch (refusal) {
            case ProjectRefusal.OtherCatalogue(var pinned, var wanted) ->
                Problem.of(
                        ProjectProblem.CATALOGUE_PINNED,
                        "方案按目录 " + wanted + " 计算，而项目已按目录 " + pinned + " 办理，请重新下达",
                        "The plan was made by " + wanted + ", but the project is handled by " + pinned
                                + "; issue it again",
                        "catalogueVersion",
                        pinned);
            case ProjectRefusal.NothingToMove(var wanted) ->
                Problem.of(
                        ProjectProblem.NOTHING_TO_MOVE,
                        "项目尚无方案，或已按目录 " + wanted + " 办理",
                        "There is no plan yet, or it is by " + wanted + " already");
            case ProjectRefusal.DifferenceMoved(var agreed, var current) ->
                Problem.of(
                        ProjectProblem.DIFFERENCE_MOVED,
                        "与所确认的差别 " + agreed + " 不同，请重新查看后再选择",
                        "It differs from what was agreed to; look at it again",
                        "difference",
                        current);
        };
    }
}
