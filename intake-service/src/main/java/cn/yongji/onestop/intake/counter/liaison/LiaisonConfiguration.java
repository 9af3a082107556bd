package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.platform.aggregate.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires liaisons and trainings. */
@Configuration
class LiaisonConfiguration {
    @Bean
    LiaisonDesk liaisonDesk(AggregateStores stores) {
        return new LiaisonDesk(stores.of(LiaisonDocuments.MAPPING), stores.of(TrainingDocuments.MAPPING));
    }
}
