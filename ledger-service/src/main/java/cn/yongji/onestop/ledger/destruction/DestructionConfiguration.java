package cn.yongji.onestop.ledger.destruction;

import cn.yongji.onestop.ledger.destruction.domain.DestructionBook;
import cn.yongji.onestop.ledger.destruction.mongo.MongoDestructionBook;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DestructionConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    DestructionBook destructionBook(MongoDatabase database) {
        return new MongoDestructionBook(database);
    }

    @Bean
    Sweep destructionsLeft(DestructionDesk desk) {
        return new Sweep("destructions-left", EVERY, desk::finish);
    }
}
