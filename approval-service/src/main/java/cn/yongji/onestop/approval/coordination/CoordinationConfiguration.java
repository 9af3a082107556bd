package cn.yongji.onestop.approval.coordination;

import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is known of problems and meetings. */
@Configuration(proxyBeanMethods = false)
class CoordinationConfiguration {
    @Bean
    AggregateStore<OwnedDifficulty> ownedDifficulties(AggregateStores stores) {
        return stores.of(CoordinationMapping.DIFFICULTIES);
    }

    @Bean
    AggregateStore<MeetingInvitation> meetingInvitations(AggregateStores stores) {
        return stores.of(CoordinationMapping.MEETINGS);
    }
}
