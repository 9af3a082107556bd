package cn.yongji.onestop.approval.supervision;

import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.approval.supervision.mongo.MongoLadder;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupervisionSettings.class)
class SupervisionConfiguration {
    @Bean
    Sweep ladderSweep(
            MongoDatabase database,
            CaseRounds cases,
            SupervisionLadder.Days ladder,
            Clock clock,
            SupervisionSettings settings) {
        return new Sweep("ladder", settings.every(), new LadderRound(new MongoLadder(database), cases, ladder, clock));
    }

    @Bean
    Sweep supervisionSweep(
            CaseRounds cases, CaseDecider decider, TimeWatch watch, Clock clock, SupervisionSettings settings) {
        return new Sweep("supervision", settings.every(), new SupervisionRound(cases, decider, watch, clock));
    }
}
