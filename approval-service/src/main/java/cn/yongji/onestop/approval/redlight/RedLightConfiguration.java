package cn.yongji.onestop.approval.redlight;

import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.RedWatch;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedLightSettings.class)
class RedLightConfiguration {
    @Bean
    Sweep redLightSweep(CaseRounds cases, CaseDecider decider, RedWatch watch, Clock clock, RedLightSettings settings) {
        return new Sweep("red-lights", settings.every(), new RedLights(cases, decider, watch, clock));
    }
}
