package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.secret.DataKeySettings;
import cn.yongji.onestop.platform.secret.FieldCipher;
import cn.yongji.onestop.platform.secret.KeyRing;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The database of a service: written so that acknowledged means synced by a majority. */
@AutoConfiguration
@EnableConfigurationProperties(DataKeySettings.class)
public class AggregateConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true)).readConcern(ReadConcern.MAJORITY);
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    FieldCipher fieldCipher(DataKeySettings settings) {
        return new FieldCipher(KeyRing.parse(settings.dataKeys()));
    }

    @Bean
    AggregateStores aggregateStores(MongoDatabase database, Outbox outbox, JsonMapper json, FieldCipher cipher) {
        return new AggregateStores(database, outbox, json, cipher);
    }
}
