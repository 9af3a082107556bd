package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.intake.counter.visit.mongo.MongoVisits;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires visits. */
@Configuration
class VisitConfiguration {
    @Bean
    Visits visits(AggregateStores stores) {
        return new MongoVisits(stores);
    }

    @Bean
    VisitDesk visitDesk(Visits visits) {
        return new VisitDesk(visits);
    }
}
