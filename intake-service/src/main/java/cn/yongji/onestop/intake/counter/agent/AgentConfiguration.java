package cn.yongji.onestop.intake.counter.agent;

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
    Sweep agentCatchUp(AgencyDesk desk, Clock clock) {
        return new Sweep("agents", CATCH_UP, new AgentCatchUp(desk, clock));
    }
}
