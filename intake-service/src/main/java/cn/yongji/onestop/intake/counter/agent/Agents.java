package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;

/** The register of agents, and the agencies of the projects. */
public interface Agents {
    AggregateStore<ServiceAgent> agents();

    AggregateStore<Agency> agencies();

    /** All agents, by account. */
    List<Stored<ServiceAgent>> register();

    /** Those for whom somebody covers at one time or another. */
    List<ServiceAgent> coveredBy(String agent);

    /** Key projects that nobody carries yet. */
    List<Agency> waiting(int limit);
}
