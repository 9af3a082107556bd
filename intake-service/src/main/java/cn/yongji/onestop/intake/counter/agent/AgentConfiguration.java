package cn.yongji.onestop.intake.counter.agent;

import cn.yongji.onestop.intake.counter.agent.messaging.AgentReaction;
import cn.yongji.onestop.intake.counter.agent.mongo.MongoAgents;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.papers.project.Agencies;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires agents, and what projects ask of them. */
@Configuration
class AgentConfiguration {
    private static final Duration CATCH_UP = Duration.ofMinutes(1);

    @Bean
    Agents agents(AggregateStores stores) {
        return new MongoAgents(stores);
    }

    @Bean
    AgentDesk agentDesk(Agents agents) {
        return new AgentDesk(agents);
    }

    @Bean
    AgencyDesk agencyDesk(Agents agents, Projects projects) {
        return new AgencyDesk(agents, projects);
    }

    @Bean
    AgentWork agentWork(Projects projects, Applications applications, AgencyDesk desk, Agencies agencies) {
        return new AgentWork(projects, applications, desk, agencies);
    }

    @Bean
    EventReaction agentReaction(AgencyDesk desk, Clock clock) {
        return new AgentReaction(desk, clock);
    }

    @Bean
    Sweep agentCatchUp(AgencyDesk desk, Clock clock) {
        return new Sweep("agents", CATCH_UP, new AgentCatchUp(desk, clock));
    }
}
