package cn.yongji.onestop.approval.agency;

import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is known of agents. */
@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {
    @Bean
    AggregateStore<ProjectAgency> agencyStore(AggregateStores stores) {
        return stores.of(ProjectAgencyMapping.MAPPING);
    }
}
