package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link AgentProblems} tells. */
enum AgentProblem implements ProblemKind {
    AGENT_CHANGED("agent-changed", 409, "代办员已变更", "The agent is another one by now"),
    ALREADY_THE_AGENT("agent-already-assigned", 409, "已由该代办员代办", "He is the agent already"),
    NOT_REGISTERED("agent-not-registered", 409, "代办员未登记", "The register does not know this agent"),
    NOT_FREE("agent-not-free", 409, "代办员离岗或满负荷", "The agent is away or carries all he can"),
    NOBODY_FREE("no-agent-free", 409, "没有空闲的代办员", "No agent is free"),
    ALREADY_DECLARED("key-level-unchanged", 409, "已是该级别重点项目", "The project is on this list already"),
    TEXT_OUTDATED("mandate-text-outdated", 409, "委托书文本已更新", "The wording of the mandate has changed"),
    MANDATE_ENDED("mandate-ended", 409, "委托已终止", "The mandate has ended"),
    MANDATE_MISSING("mandate-missing", 403, "没有相应的授权委托", "The unit has not entrusted this to its agent"),
    WORK_OPEN("agency-work-open", 409, "有待答复的补正", "Somebody waits for an answer");

    private final ProblemType type;

    AgentProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
