package cn.yongji.onestop.approval.results;

import cn.yongji.onestop.approval.cases.ReviewDesk;
import cn.yongji.onestop.approval.cases.web.act.DecisionDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {
    @Bean
    DecisionDesk decisionDesk(ReviewDesk desk) {
        return new DecisionDesk(desk);
    }
}
