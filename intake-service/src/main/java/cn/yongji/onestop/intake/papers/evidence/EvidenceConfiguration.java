package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.data.PackagedRequirements;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires what is on file. */
@Configuration
class EvidenceConfiguration {
    // Once done it only asks whether it is.
    private static final Duration HOLDING_EVERY = Duration.ofMinutes(1);

    @Bean
    Requirements requirements(JsonMapper json) {
        return PackagedRequirements.read(json);
    }

    @Bean
    Sweep heldEarlierSweep(HoldingEarlier earlier) {
        return new Sweep("intake-held-earlier", HOLDING_EVERY, earlier::hold);
    }
}
