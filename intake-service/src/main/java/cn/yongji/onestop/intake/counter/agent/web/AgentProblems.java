package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyRefusal;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;

/** What is said when agents cannot be dealt with as asked. */
final class AgentProblems {

    private AgentProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(AgentProblem.values());
    }

    static ProblemException noMandate() {
        return new ProblemException(Problem.of(
                AgentProblem.MANDATE_MISSING,
                "项目单位尚未签署在有效期内的授权委托书，代办员只能查看",
                "The unit has signed no mandate that is in force; its agent may only look"));
    }

    static ProblemException outside(MandatedAct act) {
        return new ProblemException(Problem.of(
                AgentProblem.MANDATE_MISSING,
                "授权委托书未包含此项代办（" + act + "）",
                "The mandate does not include this (" + act + ")",
                "act",
                act));
    }

    static Problem of(AgencyRefusal refusal) {
        return switch (refusal) {
            case AgencyRefusal.AgentChanged(var now) ->
                Problem.of(
                        AgentProblem.AGENT_CHANGED,
                        now.map(it -> "项目现由代办员 " + it + " 代办").orElse("项目现在没有代办员"),
                        now.map(it -> "The project is with " + it + " now").orElse("The project has no agent now"),
                        "agent",
                        now.orElse(""));
            case AgencyRefusal.WorkOpen(var openWork) ->
                Problem.of(
                        AgentProblem.WORK_OPEN,
                        "有 " + openWork.size() + " 项补正或容缺材料待办，请移交代办员，或告知单位自行办理并注明 handedBack",
                        openWork.size()
                                + " answers or promised materials are awaited; hand the project over, or tell the unit"
                                + " and say handedBack",
                        "openWork",
                        openWork.stream().map(AgentWorkView.OpenWorkView::of).toList());
            case AgencyRefusal.OfCarrier it -> ofCarrier(it);
            case AgencyRefusal.AlreadyDeclared(var level) ->
                Problem.of(
                        AgentProblem.ALREADY_DECLARED,
                        "项目已列为 " + level,
                        "The project is declared " + level + " already");
            case AgencyRefusal.OfMandate it -> ofMandate(it);
        };
    }

    private static Problem ofCarrier(AgencyRefusal.OfCarrier refusal) {
        return switch (refusal) {
            case AgencyRefusal.AlreadyTheAgent(var agent) ->
                Problem.of(
                        AgentProblem.ALREADY_THE_AGENT,
                        "项目已由 " + agent + " 代办",
                        "The project is with " + agent + " already");
            case AgencyRefusal.NotRegistered(var agent) ->
                Problem.of(
                        AgentProblem.NOT_REGISTERED,
                        "名册中没有代办员 " + agent,
                        "There is no agent " + agent + " in the register");
            case AgencyRefusal.NotFree(var agent) ->
                Problem.of(
                        AgentProblem.NOT_FREE,
                        "代办员 " + agent.agent() + " 现在不能承担："
                                + agent.obstacle().map(Enum::name).orElse(""),
                        "The agent " + agent.agent() + " cannot take it now: "
                                + agent.obstacle().map(Enum::name).orElse(""),
                        "considered",
                        ConsideredView.of(agent));
            case AgencyRefusal.NobodyFree(var considered) ->
                Problem.of(
                        AgentProblem.NOBODY_FREE,
                        "名册中没有在岗且未满负荷的代办员",
                        "Everybody in the register is away or carries all he can",
                        "considered",
                        considered.stream().map(ConsideredView::of).toList());
        };
    }

    private static Problem ofMandate(AgencyRefusal.OfMandate refusal) {
        return switch (refusal) {
            case AgencyRefusal.TextOutdated(var signed, var current) ->
                Problem.of(
                        AgentProblem.TEXT_OUTDATED,
                        "所签为 " + signed + " 版，现行为 " + current + " 版，请阅后重签",
                        "Version " + signed + " was signed, " + current + " is in use; read and sign it again",
                        "textVersion",
                        current);
            case AgencyRefusal.TermOver(var until) ->
                Problem.of(AgentProblem.MANDATE_ENDED, "委托期限 " + until + " 已过", "The term ended on " + until);
            case AgencyRefusal.MandateEnded(var _) ->
                Problem.of(AgentProblem.MANDATE_ENDED, "委托已撤回或期限已过", "It was taken back, or its term is over");
            case AgencyRefusal.NoSuchMandate(var _) -> Problem.notFound();
        };
    }
}
