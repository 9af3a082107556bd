package cn.yongji.onestop.platform.catalogue;

import cn.yongji.onestop.platform.aggregate.AggregateConfiguration;
import cn.yongji.onestop.platform.messaging.EventReaction;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Names that a service knows. */
@AutoConfiguration(after = AggregateConfiguration.class)
public class KnownNamesConfiguration {
    @Bean
    KnownNames knownNames(MongoDatabase database) {
        return new KnownNames(database);
    }

    @Bean
    EventReaction catalogueReaction(KnownNames names) {
        return new CatalogueReaction(names);
    }
}
