package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.intake.counter.agent.domain.AgencyRefusal;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Result;

/** What is said when agents cannot be dealt with as asked. */
final class AgentProblems {
    static final ProblemType AGENT_CHANGED =
            new ProblemType("agent-changed", 409, "代办员已变更", "The agent is another one by now");
    static final ProblemType ALREADY_THE_AGENT =
            new ProblemType("agent-already-assigned", 409, "已由该代办员代办", "He is the agent already");
    static final ProblemType NOT_REGISTERED =
            new ProblemType("agent-not-registered", 409, "代办员未登记", "The register does not know this agent");
    static final ProblemType NOT_FREE =
            new ProblemType("agent-not-free", 409, "代办员离岗或满负荷", "The agent is away or carries all he can");
    static final ProblemType NOBODY_FREE = new ProblemType("no-agent-free", 409, "没有空闲的代办员", "No agent is free");
    static final ProblemType ALREADY_DECLARED =
            new ProblemType("key-level-unchanged", 409, "已是该级别重点项目", "The project is on this list already");
    static final ProblemType TEXT_OUTDATED =
            new ProblemType("mandate-text-outdated", 409, "委托书文本已更新", "The wording of the mandate has changed");
    static final ProblemType MANDATE_ENDED = new ProblemType("mandate-ended", 409, "委托已终止", "The mandate has ended");
    static final ProblemType MANDATE_MISSING =
            new ProblemType("mandate-missing", 403, "没有相应的授权委托", "The unit has not entrusted this to its agent");

    static final ProblemType WORK_OPEN =
            new ProblemType("agency-work-open", 409, "有待答复的补正", "Somebody waits for an answer");

    private AgentProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(
                AGENT_CHANGED,
                ALREADY_THE_AGENT,
                NOT_REGISTERED,
                NOT_FREE,
                NOBODY_FREE,
                ALREADY_DECLARED,
                TEXT_OUTDATED,
                MANDATE_ENDED,
                MANDATE_MISSING,
                WORK_OPEN);
    }

    static Answer orProblem(Result<AgencyRefusal> result) {
        return switch (result) {
            case Result.Done<AgencyRefusal>(var answer) -> answer;
            case Result.Refused<AgencyRefusal>(var refusal) -> throw new ProblemException(of(refusal));
        };
    }

    static ProblemException noMandate() {
        return new ProblemException(Problem.of(
                MANDATE_MISSING,
                "项目单位尚未签署在有效期内的授权委托书，代办员只能查看",
                "The unit has signed no mandate that is in force; its agent may only look"));
    }

    static ProblemException outside(MandatedAct act) {
        return new ProblemException(Problem.of(
                MANDATE_MISSING,
                "授权委托书未包含此项代办（" + act + "）",
                "The mandate does not include this (" + act + ")",
                "act",
                act));
    }

    private static Problem of(AgencyRefusal refusal) {
        return switch (refusal) {
            case AgencyRefusal.AgentChanged(var now) ->
                Problem.of(
                        AGENT_CHANGED,
                        now.map(it -> "项目现由代办员 " + it + " 代办").orElse("项目现在没有代办员"),
                        now.map(it -> "The project is with " + it + " now").orElse("The project has no agent now"),
                        "agent",
                        now.orElse(""));
            case AgencyRefusal.WorkOpen(var openWork) ->
                Problem.of(
                        WORK_OPEN,
                        "有 " + openWork.size() + " 项补正待答复，请移交代办员，或告知单位自行办理并注明 handedBack",
                        openWork.size()
                                + " answers are awaited; hand the project over, or tell the unit and say handedBack",
                        "openWork",
                        openWork.stream().map(AgentWorkBody.OpenWorkBody::of).toList());
            case AgencyRefusal.AlreadyTheAgent(var agent) ->
                Problem.of(ALREADY_THE_AGENT, "项目已由 " + agent + " 代办", "The project is with " + agent + " already");
            case AgencyRefusal.NotRegistered(var agent) ->
                Problem.of(NOT_REGISTERED, "名册中没有代办员 " + agent, "There is no agent " + agent + " in the register");
            case AgencyRefusal.NotFree(var agent) ->
                Problem.of(
                        NOT_FREE,
                        "代办员 " + agent.agent() + " 现在不能承担："
                                + agent.obstacle().map(Enum::name).orElse(""),
                        "The agent " + agent.agent() + " cannot take it now: "
                                + agent.obstacle().map(Enum::name).orElse(""),
                        "considered",
                        ConsideredBody.of(agent));
            case AgencyRefusal.NobodyFree(var considered) ->
                Problem.of(
                        NOBODY_FREE,
                        "名册中没有在岗且未满负荷的代办员",
                        "Everybody in the register is away or carries all he can",
                        "considered",
                        considered.stream().map(ConsideredBody::of).toList());
            case AgencyRefusal.AlreadyDeclared(var level) ->
                Problem.of(ALREADY_DECLARED, "项目已列为 " + level, "The project is declared " + level + " already");
            case AgencyRefusal.TextOutdated(var signed, var current) ->
                Problem.of(
                        TEXT_OUTDATED,
                        "所签为 " + signed + " 版，现行为 " + current + " 版，请阅后重签",
                        "Version " + signed + " was signed, " + current + " is in use; read and sign it again",
                        "textVersion",
                        current);
            case AgencyRefusal.TermOver(var until) ->
                Problem.of(MANDATE_ENDED, "委托期限 " + until + " 已过", "The term ended on " + until);
            case AgencyRefusal.MandateEnded(var _) ->
                Problem.of(MANDATE_ENDED, "委托已撤回或期限已过", "It was taken back, or its term is over");
            case AgencyRefusal.NoSuchMandate(var _) -> Problem.notFound();
        };
    }
}
