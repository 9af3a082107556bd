package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {
    @Bean
    Inbox inbox(Cases cases) {
        return new Inbox(cases);
    }
}
